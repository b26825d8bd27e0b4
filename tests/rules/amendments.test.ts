import { describe, expect, test } from 'vitest';
import type { Game } from '#shared/model/game.ts';
import { seconded } from '#shared/rules/amendments/standing.ts';
import { amendmentViews } from '#shared/rules/amendments/view.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, content, cy, di, eve, type Step, text } from '#tests/kit/moves.ts';
import { ballotOn, caucus, consultations, tabled, threeConsulting } from '#tests/kit/openings.ts';

const cables = text();
const onTable: Step = [consultations, tabled([cables])];
/** Cy asks that Ada's clause, which Bo carries too, move to 75. */
const asked: Step = [onTable, cy.proposesAmendment('c1', { position: 75 })];
const chairText: Step = [consultations, chair.tablesChairText(cables), cy.proposesAmendment('c1', { position: 75 })];

const statuses = (game: Game) => Object.values(game.amendments).map(({ status }) => status);
const positionOf = (game: Game) => game.clauses['c1']?.revisions.at(-1)?.position;
const lastLine = (game: Game) => game.record.at(-1);

describe('Proposing an amendment', () => {
  test('4.1 any delegation but the first sponsor does, a co-sponsor too', () => {
    given(onTable)
      .when(cy.proposesAmendment('c1', { position: 75 }))
      .thenHappens({
        type: 'AmendmentProposed',
        amendment: 'a1',
        number: 1,
        clause: 'c1',
        party: 'CAL',
        changes: { position: 75 },
      });
    given(asked)
      .when(bo.proposesAmendment('c1', { obligation: 2, text: 'States shall protect undersea cables.' }))
      .thenHappens({
        type: 'AmendmentProposed',
        amendment: 'a2',
        number: 2,
        clause: 'c1',
        party: 'BOR',
        changes: { obligation: 2, text: 'States shall protect undersea cables.' },
      });
  });

  test('4.1 the first sponsor changes its text itself', () =>
    given(onTable)
      .when(ada.proposesAmendment('c1', { position: 75 }))
      .thenRefused('own-clause', { clause: 'c1' }));

  test('4.1 so does the chair with a chair’s text; every other delegation proposes', () => {
    given(consultations, chair.tablesChairText(cables), chair.appoints('BOR'))
      .when(bo.proposesAmendment('c1', { position: 75 }))
      .thenRefused('own-clause', { clause: 'c1' });
    given(chairText).thenTable((game) => expect(game.amendments['a1']?.party).toBe('CAL'));
    given(consultations, chair.tablesChairText(cables))
      .when(chair.asks({ type: 'ProposeAmendment', clause: 'c1', changes: { position: 75 } }))
      .thenRefused('not-for-you');
  });

  test('4.1 to a clause that is on the table', () => {
    given(onTable)
      .when(cy.proposesAmendment('c9', { position: 75 }))
      .thenRefused('unknown-clause', { clause: 'c9' });
    given(onTable, ada.withdraws('c1'))
      .when(cy.proposesAmendment('c1', { position: 75 }))
      .thenRefused('clause-closed', { clause: 'c1' });
  });

  test('4.2 keeps only the points that differ', () =>
    given(onTable)
      .when(cy.proposesAmendment('c1', { ...content(cables), precision: 3 }))
      .thenAmongOthers({
        type: 'AmendmentProposed',
        amendment: 'a1',
        number: 1,
        clause: 'c1',
        party: 'CAL',
        changes: { precision: 3 },
      }));

  test('4.2 without a change is refused', () => {
    given(onTable)
      .when(cy.proposesAmendment('c1', content(cables)))
      .thenRefused('nothing-changed', { clause: 'c1' });
    given(onTable)
      .when(cy.proposesAmendment('c1', {}))
      .thenRefused('malformed', { where: 'changes', problem: 'must change something' });
  });

  test('4.3 an amendment is not amended', () =>
    given(asked)
      .when(di.proposesAmendment('a1', { position: 5 }))
      .thenRefused('amendment-of-amendment', { amendment: 'a1' }));

  test('4.3 the name of an amendment that was never proposed is no clause’s', () =>
    given(asked)
      .when(di.proposesAmendment('a2', { position: 5 }))
      .thenRefused('unknown-clause', { clause: 'a2' }));
});

describe('The sponsors’ answers', () => {
  test('4.4 each sponsor answers, and it is kept who did how', () => {
    given(asked).when(ada.acceptsAmendment('a1')).thenHappens({
      type: 'AmendmentAccepted',
      amendment: 'a1',
      party: 'ARC',
    });
    given(asked, ada.acceptsAmendment('a1'))
      .when(bo.declinesAmendment('a1'))
      .thenHappens({ type: 'AmendmentDeclined', amendment: 'a1', party: 'BOR' });
    given(asked, ada.acceptsAmendment('a1'), bo.declinesAmendment('a1')).thenTable((game) => {
      expect(amendmentViews(game)['a1']).toMatchObject({
        status: 'open',
        consent: { ARC: 'accepted', BOR: 'declined' },
      });
    });
  });

  test('4.4 nobody else answers, the mover neither', () => {
    given(asked).when(di.acceptsAmendment('a1')).thenRefused('not-a-sponsor', { clause: 'c1' });
    given(asked).when(cy.acceptsAmendment('a1')).thenRefused('not-a-sponsor', { clause: 'c1' });
    given(asked).when(chair.acceptsAmendment('a1')).thenRefused('not-for-you');
  });

  test('4.4 an answer may be changed, and is not given twice', () => {
    given(asked, ada.declinesAmendment('a1'), ada.acceptsAmendment('a1')).thenTable((game) =>
      expect(game.amendments['a1']).toMatchObject({ accepted: ['CAL', 'ARC'], declined: [] }),
    );
    given(asked, ada.acceptsAmendment('a1'), ada.declinesAmendment('a1')).thenTable((game) =>
      expect(game.amendments['a1']).toMatchObject({ accepted: ['CAL'], declined: ['ARC'] }),
    );
    given(asked, ada.acceptsAmendment('a1'))
      .when(ada.acceptsAmendment('a1'))
      .thenRefused('already-answered', { amendment: 'a1' });
    given(asked, ada.declinesAmendment('a1'))
      .when(ada.declinesAmendment('a1'))
      .thenRefused('already-answered', { amendment: 'a1' });
  });

  test('4.4 the chair answers for a chair’s text, facilitator or appointed', () => {
    const taken = [
      { type: 'AmendmentAccepted', amendment: 'a1', party: '*' },
      { type: 'AmendmentTakenIn', amendment: 'a1', content: { ...content(cables), position: 75 } },
    ] as const;
    given(chairText)
      .when(chair.acceptsAmendment('a1'))
      .thenHappens(...taken);
    given(chairText, chair.appoints('BOR'))
      .when(bo.acceptsAmendment('a1'))
      .thenHappens(...taken);
    given(chairText).when(bo.acceptsAmendment('a1')).thenRefused('not-a-sponsor', { clause: 'c1' });
  });

  test('4.4 a chair that carries the chair’s text as a delegation too answers for both', () =>
    given(chairText, bo.coSponsors('c1'), chair.appoints('BOR'))
      .when(bo.acceptsAmendment('a1'))
      .thenHappens(
        { type: 'AmendmentAccepted', amendment: 'a1', party: '*' },
        { type: 'AmendmentAccepted', amendment: 'a1', party: 'BOR' },
        { type: 'AmendmentTakenIn', amendment: 'a1', content: { ...content(cables), position: 75 } },
      ));

  test('4.5 the mover has signed it, and has accepted it if it carries the clause', () => {
    given(onTable, bo.proposesAmendment('c1', { position: 75 })).thenTable((game) => {
      expect(amendmentViews(game)['a1']).toMatchObject({ consent: { BOR: 'accepted' }, signatories: { BOR: true } });
    });
    given(onTable, bo.proposesAmendment('c1', { position: 75 }))
      .when(ada.acceptsAmendment('a1'))
      .thenAmongOthers({ type: 'AmendmentTakenIn', amendment: 'a1', content: { ...content(cables), position: 75 } });
    given(onTable, bo.proposesAmendment('c1', { position: 75 }))
      .when(bo.acceptsAmendment('a1'))
      .thenRefused('already-answered', { amendment: 'a1' });
  });
});

describe('Taking an amendment in', () => {
  test('4.6 as soon as everybody who carries the clause accepts', () =>
    given(asked, ada.acceptsAmendment('a1'))
      .when(bo.acceptsAmendment('a1'))
      .thenHappens(
        { type: 'AmendmentAccepted', amendment: 'a1', party: 'BOR' },
        { type: 'AmendmentTakenIn', amendment: 'a1', content: { ...content(cables), position: 75 } },
      ));

  test('4.6 gives the clause a new revision and leaves it its sponsors', () =>
    given(asked, ada.acceptsAmendment('a1'), bo.acceptsAmendment('a1')).thenTable((game) => {
      expect(statuses(game)).toEqual(['taken-in']);
      expect(game.clauses['c1']).toMatchObject({
        revisions: [content(cables), { ...content(cables), position: 75 }],
        sponsor: 'ARC',
        coSponsors: ['BOR'],
        askedAgain: [],
      });
      expect(lastLine(game)).toMatchObject({ kind: 'amendment-taken-in', clause: 'c1', subject: 'a1' });
    }));

  test('4.6 leaves those asked again since an earlier change asked', () =>
    given(
      onTable,
      ada.amends('c1', 1, text({ precision: 2 })),
      cy.proposesAmendment('c1', { position: 75 }),
      ada.acceptsAmendment('a1'),
    ).thenTable((game) => {
      expect(statuses(game)).toEqual(['taken-in']);
      expect(game.clauses['c1']?.askedAgain).toEqual(['BOR']);
    }));

  test('4.6 changes its own points of the text as it stands, and no others', () =>
    given(
      asked,
      di.proposesAmendment('c1', { obligation: 2 }),
      [ada, bo].map((sponsor) => sponsor.acceptsAmendment('a2')),
      [ada, bo].map((sponsor) => sponsor.acceptsAmendment('a1')),
    ).thenTable((game) => {
      expect(statuses(game)).toEqual(['taken-in', 'taken-in']);
      expect(game.clauses['c1']?.revisions.at(-1)).toEqual({ ...content(cables), position: 75, obligation: 2 });
    }));

  test('4.7 a co-sponsor who declined and no longer carries the clause does not stand in its way', () =>
    given(asked, ada.acceptsAmendment('a1'), bo.declinesAmendment('a1'))
      .when(bo.endsSupport('c1'))
      .thenHappens(
        { type: 'CoSponsorshipEnded', clause: 'c1', party: 'BOR' },
        { type: 'AmendmentTakenIn', amendment: 'a1', content: { ...content(cables), position: 75 } },
      ));

  test('4.7 who comes to carry the clause is asked too', () => {
    given(asked, ada.acceptsAmendment('a1'), di.coSponsors('c1'), bo.acceptsAmendment('a1')).thenTable((game) =>
      expect(statuses(game)).toEqual(['open']),
    );
    given(asked, ada.acceptsAmendment('a1'), cy.coSponsors('c1'))
      .when(bo.acceptsAmendment('a1'))
      .thenAmongOthers({ type: 'AmendmentTakenIn', amendment: 'a1', content: { ...content(cables), position: 75 } });
  });

  test('4.8 when the first sponsor changes the text, what it answered before counts no more', () =>
    given(asked, ada.acceptsAmendment('a1'), ada.amends('c1', 1, text({ position: 40 }))).thenTable((game) => {
      expect(game.amendments['a1']).toMatchObject({ status: 'open', accepted: ['CAL'], declined: [] });
      expect(positionOf(game)).toBe(40);
    }));

  test('4.8 of two amendments to one point, the second is asked for again when the first is taken in', () => {
    const both: Step = [
      asked,
      di.proposesAmendment('c1', { position: 45 }),
      ada.acceptsAmendment('a1'),
      bo.declinesAmendment('a1'),
      [ada, bo].map((sponsor) => sponsor.acceptsAmendment('a2')),
    ];
    given(both).thenTable((game) => {
      expect(statuses(game)).toEqual(['open', 'taken-in']);
      expect(positionOf(game)).toBe(45);
      expect(game.amendments['a1']).toMatchObject({ accepted: ['CAL'], declined: [] });
    });
    given(both, bo.acceptsAmendment('a1'), ada.acceptsAmendment('a1')).thenTable((game) =>
      expect(positionOf(game)).toBe(75),
    );
  });
});

describe('Signing', () => {
  test('4.9 any delegation signs, a sponsor too', () => {
    given(asked).when(di.signsAmendment('a1')).thenHappens({ type: 'AmendmentSigned', amendment: 'a1', party: 'DEL' });
    given(asked).when(bo.signsAmendment('a1')).thenHappens({ type: 'AmendmentSigned', amendment: 'a1', party: 'BOR' });
  });

  test('4.9 nobody signs twice, and the mover has', () => {
    given(asked, di.signsAmendment('a1'))
      .when(di.signsAmendment('a1'))
      .thenRefused('already-signed', { amendment: 'a1' });
    given(asked).when(cy.signsAmendment('a1')).thenRefused('already-signed', { amendment: 'a1' });
  });

  test('4.9 with enough signatures it is voted on before the clause, with fewer it stays open', () => {
    given(asked)
      .when(chair.advances())
      .thenAmongOthers({ type: 'BallotOpened', items: [{ clause: 'c1', revision: 1 }] });
    given(asked, di.signsAmendment('a1'))
      .when(chair.advances())
      .thenAmongOthers({ type: 'PreliminariesOpened', items: [{ id: 'a1', kind: 'amendment', clause: 'c1' }] });
  });

  test('4.9 never more signatures than all delegations but one', () => {
    const strict = harbourWith({ amendmentSignatures: 9 });
    const small: Step = [threeConsulting, tabled([cables]), cy.proposesAmendment('c1', { position: 75 })];
    const isSeconded = (game: Game) => Object.values(game.amendments).map((amendment) => seconded(game, amendment));
    givenAt(strict, small).thenTable((game) => expect(isSeconded(game)).toEqual([false]));
    givenAt(strict, small, bo.signsAmendment('a1')).thenTable((game) => {
      expect(isSeconded(game)).toEqual([true]);
      expect(amendmentViews(game)['a1']?.seconded).toBe(true);
    });
  });
});

describe('An amendment that is not there, or no longer open', () => {
  const onIt = (amendment: string) =>
    [
      ['accepting', ada.acceptsAmendment(amendment)],
      ['declining', bo.declinesAmendment(amendment)],
      ['signing', di.signsAmendment(amendment)],
      ['withdrawing', cy.withdrawsAmendment(amendment)],
    ] as const;

  test.each(onIt('a9'))('4.15 %s an unknown one', (_what, move) =>
    given(asked).when(move).thenRefused('unknown-amendment', { amendment: 'a9' }),
  );

  test.each(onIt('constructor'))('4.15 %s what every object inherits', (_what, move) =>
    given(asked).when(move).thenRefused('unknown-amendment', { amendment: 'constructor' }),
  );

  test.each(onIt('a1'))('4.15 %s a withdrawn one', (_what, move) =>
    given(asked, cy.withdrawsAmendment('a1')).when(move).thenRefused('amendment-closed', { amendment: 'a1' }),
  );
});

describe('When nothing is done to amendments', () => {
  const moves = [
    ['proposing', di.proposesAmendment('c1', { position: 5 })],
    ['accepting', ada.acceptsAmendment('a1')],
    ['signing', di.signsAmendment('a1')],
    ['withdrawing', cy.withdrawsAmendment('a1')],
  ] as const;

  test.each(moves)('4.16 %s outside consultations', (_what, move) =>
    given(asked, chair.advances()).when(move).thenRefused('wrong-phase', { phase: 'voting' }),
  );

  test.each(moves)('4.16 %s in a caucus', (_what, move) => given(asked, caucus).when(move).thenRefused('in-caucus'));

  test.each(moves)('4.16 %s while the game is paused', (_what, move) =>
    given(asked, chair.pauses()).when(move).thenRefused('paused'),
  );

  test('4.16 without a seat', () => given(asked, eve.joins()).when(eve.signsAmendment('a1')).thenRefused('no-seat'));

  test('4.16 on a ballot the text is no longer open to them', () =>
    given(ballotOn())
      .when(cy.proposesAmendment('c1', { position: 5 }))
      .thenRefused('wrong-phase', { phase: 'voting' }));
});
