import { describe, expect, test } from 'vitest';
import type { Game } from '#shared/model/game.ts';
import { linkViews } from '#shared/rules/links/view.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { given } from '#tests/kit/given.ts';
import { ada, bo, chair, content, cy, di, type Step, text } from '#tests/kit/moves.ts';
import { caucus, consultations, inForce } from '#tests/kit/openings.ts';
import { wordsOf } from '#tests/kit/play.ts';

const cables = text();
const data = text({ issue: 'DATA', title: 'On data' });
const ports = text({ issue: 'PORTS', title: 'On ports' });

/** c1 on cables and c3 on ports are Ada's, c2 on data is Bo's; each carries the other's. */
const three: Step = [
  consultations,
  ada.proposes(cables),
  bo.proposes(data),
  ada.proposes(ports),
  bo.coSponsors('c1'),
  ada.coSponsors('c2'),
  bo.coSponsors('c3'),
];
const offered: Step = [three, ada.links('c1', 'c2')];
const bothSeen = { c1: 1, c2: 1 };
const linked: Step = [offered, bo.agreesToLink('l1', bothSeen)];
const everybodyVotes = (...clauses: readonly string[]): Step =>
  clauses.map((clause) => [ada, bo, cy, di].map((delegate) => delegate.votes(clause, 'yes')));

const linkIn = (game: Game) => game.links['l1'];
const statusOf = (game: Game) => linkIn(game)?.status;

describe('Asking for a link', () => {
  test('6.1 the first sponsor of one of the clauses does', () => {
    given(three)
      .when(ada.links('c1', 'c2'))
      .thenHappens({
        type: 'LinkOffered',
        link: 'l1',
        number: 1,
        party: 'ARC',
        clauses: ['c1', 'c2'],
        agreed: ['ARC'],
        seen: { c1: 1, c2: 1 },
      });
    given(three)
      .when(bo.links('c3', 'c2', 'c1'))
      .thenAmongOthers({
        type: 'LinkOffered',
        link: 'l1',
        number: 1,
        party: 'BOR',
        clauses: ['c1', 'c2', 'c3'],
        agreed: ['BOR'],
        seen: { c1: 1, c2: 1, c3: 1 },
      });
  });

  test('6.1 nobody else does, not even who carries them all', () => {
    given(three, cy.coSponsors('c1'), cy.coSponsors('c2'))
      .when(cy.links('c1', 'c2'))
      .thenRefused('not-sponsor', { clause: 'c1' });
    given(three).when(chair.links('c1', 'c2')).thenRefused('not-for-you');
  });

  test('6.1 two or three clauses', () => {
    given(three).when(ada.links('c1')).thenRefused('malformed', {
      where: 'clauses',
      problem: 'Too small: expected array to have >=2 items',
    });
    given(three)
      .when(ada.links('c1', 'c2', 'c3', 'c1'))
      .thenRefused('malformed', {
        where: 'clauses',
        problem: 'Too big: expected array to have <=3 items',
      });
  });

  test('6.1 on different issues', () => {
    given(three, bo.proposes(text({ position: 5 })))
      .when(ada.links('c1', 'c4'))
      .thenRefused('link-one-issue', { issue: 'CABLES' });
    given(three).when(ada.links('c1', 'c1')).thenRefused('link-one-issue', { issue: 'CABLES' });
  });

  test('6.1 that are on the table', () => {
    given(three).when(ada.links('c1', 'c9')).thenRefused('unknown-clause', { clause: 'c9' });
    given(three, bo.withdraws('c2')).when(ada.links('c1', 'c2')).thenRefused('clause-closed', { clause: 'c2' });
  });

  test('6.2 a clause in force is linked by its hardening, which is a live clause', () => {
    const hardening: Step = [
      inForce(cables),
      ada.proposes(text({ obligation: 2 })),
      bo.coSponsors('c2'),
      ada.proposes(data),
      bo.coSponsors('c3'),
    ];
    given(hardening).when(ada.links('c1', 'c3')).thenRefused('clause-closed', { clause: 'c1' });
    given(
      hardening,
      ada.links('c2', 'c3'),
      chair.advances(),
      [ada, bo, cy, di].map((d) => d.votes('c2', 'yes')),
    ).thenTable((game) => {
      expect(game.clauses['c1']?.status).toBe('superseded');
      expect([game.clauses['c2']?.status, game.clauses['c3']?.status]).toEqual(['adopted', 'adopted']);
    });
  });

  test('6.3 a clause stands in one link at a time', () => {
    given(offered).when(ada.links('c3', 'c2')).thenRefused('already-linked', { clause: 'c2' });
    given(linked).when(ada.links('c1', 'c3')).thenRefused('already-linked', { clause: 'c1' });
    given(linked, bo.leavesLink('l1'), ada.links('c2', 'c3')).thenTable((game) => {
      expect(Object.values(game.links).map(({ status }) => status)).toEqual(['dissolved', 'offered']);
      expect(viewsOf(game, wordsOf).everybody.clauses['c1']?.link).toBe('');
      expect(viewsOf(game, wordsOf).everybody.clauses['c2']?.link).toBe('l2');
    });
  });
});

describe('Agreeing', () => {
  test('6.4 links the clauses when every first sponsor has agreed', () => {
    given(offered)
      .when(bo.agreesToLink('l1', bothSeen))
      .thenHappens({ type: 'LinkAgreed', link: 'l1', party: 'BOR' }, { type: 'ClausesLinked', link: 'l1' });
    given(linked).thenTable((game) => {
      expect(linkViews(game)).toEqual({
        l1: {
          number: 1,
          party: 'ARC',
          status: 'linked',
          clauses: { c1: true, c2: true },
          agreed: { ARC: true, BOR: true },
        },
      });
      expect(game.record.slice(-3).map(({ kind, party, subject }) => [kind, party, subject])).toEqual([
        ['link-offered', 'ARC', 'l1'],
        ['link-agreed', 'BOR', 'l1'],
        ['linked', undefined, 'l1'],
      ]);
    });
  });

  test('6.4 until then they are not linked', () =>
    given(offered).thenTable((game) => {
      expect(statusOf(game)).toBe('offered');
      expect(linkViews(game)['l1']?.agreed).toEqual({ ARC: true, BOR: false });
    }));

  test('6.4 who is first sponsor of all of them links them at once', () =>
    given(three)
      .when(ada.links('c3', 'c1'))
      .thenHappens(
        {
          type: 'LinkOffered',
          link: 'l1',
          number: 1,
          party: 'ARC',
          clauses: ['c1', 'c3'],
          agreed: ['ARC'],
          seen: { c1: 1, c3: 1 },
        },
        { type: 'ClausesLinked', link: 'l1' },
      ));

  test('6.4 of three clauses all first sponsors are asked', () => {
    const ofThree: Step = [
      three,
      cy.proposes(text({ issue: 'PORTS', position: 5 })),
      ada.links('c1', 'c2', 'c4'),
      bo.agreesToLink('l1', { c1: 1, c2: 1, c4: 1 }),
    ];
    given(ofThree).thenTable((game) => expect(statusOf(game)).toBe('offered'));
    given(ofThree)
      .when(cy.agreesToLink('l1', { c1: 1, c2: 1, c4: 1 }))
      .thenHappens({ type: 'LinkAgreed', link: 'l1', party: 'CAL' }, { type: 'ClausesLinked', link: 'l1' });
  });

  test('6.4 only a first sponsor is asked, and once', () => {
    given(offered).when(cy.agreesToLink('l1', bothSeen)).thenRefused('not-in-link', { link: 'l1' });
    given(offered).when(ada.agreesToLink('l1', bothSeen)).thenRefused('already-agreed', { link: 'l1' });
    given(linked).when(bo.agreesToLink('l1', bothSeen)).thenRefused('already-agreed', { link: 'l1' });
    given(offered).when(chair.agreesToLink('l1', bothSeen)).thenRefused('not-for-you');
  });

  test('6.4 the chair asks and agrees for a chair’s text', () => {
    const withChairText: Step = [three, chair.tablesChairText(text({ issue: 'PORTS', position: 5 }))];
    given(withChairText, chair.links('c4', 'c1')).thenTable((game) =>
      expect(linkIn(game)).toMatchObject({ party: '*', agreed: ['*'], status: 'offered' }),
    );
    given(withChairText, ada.links('c1', 'c4'))
      .when(chair.agreesToLink('l1', { c1: 1, c4: 1 }))
      .thenHappens({ type: 'LinkAgreed', link: 'l1', party: '*' }, { type: 'ClausesLinked', link: 'l1' });
  });

  test('6.4 an appointed chair links its own clause and a chair’s text at once', () =>
    given(
      three,
      chair.tablesChairText(text({ issue: 'PORTS', position: 5 })),
      chair.appoints('BOR'),
      bo.links('c2', 'c4'),
    ).thenTable((game) => expect(linkIn(game)).toMatchObject({ agreed: ['BOR', '*'], status: 'linked' })));

  test('6.5 names the revision of every clause that one has seen', () => {
    given(offered)
      .when(bo.agreesToLink('l1', { c2: 1 }))
      .thenRefused('unknown-revision', { clause: 'c1', seen: 0 });
    given(offered, ada.amends('c1', 1, text({ position: 75 })))
      .when(bo.agreesToLink('l1', bothSeen))
      .thenRefused('text-moved', {
        clause: 'c1',
        seen: 1,
        now: 2,
        from: content(cables),
        to: content(text({ position: 75 })),
      });
  });
});

describe('A linked text that changes', () => {
  const moved = text({ position: 75 });

  test('6.6 asks everybody again but the one who changed it', () => {
    given(linked)
      .when(ada.amends('c1', 1, moved))
      .thenHappens(
        { type: 'ClauseAmended', clause: 'c1', party: 'ARC', content: content(moved), cleared: ['BOR'] },
        { type: 'LinkReopened', link: 'l1', agreed: ['ARC'], seen: { c1: 2, c2: 1 } },
      );
    given(linked, ada.amends('c1', 1, moved)).thenTable((game) => expect(statusOf(game)).toBe('offered'));
    given(linked, ada.amends('c1', 1, moved))
      .when(bo.agreesToLink('l1', { c1: 2, c2: 1 }))
      .thenHappens({ type: 'LinkAgreed', link: 'l1', party: 'BOR' }, { type: 'ClausesLinked', link: 'l1' });
  });

  test('6.6 who changes its text has not agreed by that', () =>
    given(offered)
      .when(bo.amends('c2', 1, text({ issue: 'DATA', position: 75 })))
      .thenAmongOthers({ type: 'LinkReopened', link: 'l1', agreed: [], seen: { c1: 1, c2: 2 } }));

  test('6.6 stays linked if it is all one delegation’s', () =>
    given(three, ada.links('c1', 'c3'))
      .when(ada.amends('c1', 1, moved))
      .thenAmongOthers(
        { type: 'LinkReopened', link: 'l1', agreed: ['ARC'], seen: { c1: 2, c3: 1 } },
        { type: 'ClausesLinked', link: 'l1' },
      ));

  test('6.6 so does an amendment that is taken in', () =>
    given(linked, cy.proposesAmendment('c1', { position: 75 }), ada.acceptsAmendment('a1'))
      .when(bo.acceptsAmendment('a1'))
      .thenAmongOthers({ type: 'LinkReopened', link: 'l1', agreed: ['ARC'], seen: { c1: 2, c2: 1 } }));

  test('6.6 by a vote it stays linked, and is voted on as it has become', () => {
    const amendedByVote: Step = [
      linked,
      cy.proposesAmendment('c1', { position: 75 }),
      di.signsAmendment('a1'),
      chair.advances(),
      [ada, bo, cy, di].map((delegate) => delegate.votesOn('a1', 'yes')),
    ];
    given(amendedByVote).thenTable((game) => {
      expect(statusOf(game)).toBe('linked');
      expect(game.ballot?.items).toEqual([
        { clause: 'c1', revision: 2 },
        { clause: 'c2', revision: 1 },
        { clause: 'c3', revision: 1 },
      ]);
    });
  });

  test('6.6 by a vote that leaves it on the table, it is asked for again in the next round', () => {
    const keptInBrackets: Step = [
      linked,
      cy.proposesAmendment('c1', { position: 75 }),
      di.signsAmendment('a1'),
      di.brackets('c2', { point: 'position', alternative: 5 }),
      chair.advances(),
      [ada, bo, cy, di].map((delegate) => [delegate.votesOn('a1', 'yes'), delegate.votesOn('b1', 'no')]),
      everybodyVotes('c3'),
    ];
    given(keptInBrackets).thenTable((game) => expect([game.phase, statusOf(game)]).toEqual(['outcome', 'linked']));
    given(keptInBrackets)
      .when(chair.advances())
      .thenAmongOthers({ type: 'LinkReopened', link: 'l1', agreed: ['ARC'], seen: { c1: 2, c2: 1 } });
  });
});

describe('The end of a link', () => {
  test.each([
    ['only asked for, by the one who asked', offered, ada, 'ARC'],
    ['only asked for, by the one who was asked', offered, bo, 'BOR'],
    ['agreed, by either', linked, bo, 'BOR'],
  ] as const)('6.7 %s', (_what, steps, who, party) => {
    given(steps).when(who.leavesLink('l1')).thenHappens({ type: 'LinkDissolved', link: 'l1', party });
    given(steps, who.leavesLink('l1')).thenTable((game) => {
      expect(statusOf(game)).toBe('dissolved');
      expect(game.record.at(-1)).toMatchObject({ kind: 'unlinked', party, subject: 'l1' });
    });
  });

  test('6.7 nobody else ends it', () => {
    given(linked).when(cy.leavesLink('l1')).thenRefused('not-in-link', { link: 'l1' });
  });

  test('6.8 when one of its clauses is withdrawn', () => {
    given(linked)
      .when(bo.withdraws('c2'))
      .thenHappens(
        { type: 'ClauseWithdrawn', clause: 'c2', party: 'BOR' },
        { type: 'LinkDissolved', link: 'l1', party: '' },
      );
    given(linked, bo.withdraws('c2')).thenTable((game) => {
      expect(game.clauses['c1']?.status).toBe('live');
      expect(game.record.at(-1)).not.toHaveProperty('party');
    });
  });

  test('6.8 when its clauses have been voted on, together', () => {
    given(linked, chair.advances(), everybodyVotes('c1', 'c3')).thenTable((game) => {
      expect([game.clauses['c1']?.status, game.clauses['c2']?.status]).toEqual(['adopted', 'adopted']);
      expect(statusOf(game)).toBe('decided');
    });
    given(linked, chair.advances(), di.votes('c2', 'no'), everybodyVotes('c3'), chair.advances()).thenTable((game) => {
      expect([game.clauses['c1']?.status, game.clauses['c2']?.status]).toEqual(['rejected', 'rejected']);
      expect(statusOf(game)).toBe('decided');
    });
  });

  test('6.8 one that nobody agreed to in time ties nothing together', () =>
    given(offered, chair.advances(), everybodyVotes('c1', 'c3'), di.votes('c2', 'no'), chair.advances()).thenTable(
      (game) => {
        expect([game.clauses['c1']?.status, game.clauses['c2']?.status]).toEqual(['adopted', 'rejected']);
        expect(statusOf(game)).toBe('dissolved');
      },
    ));
});

describe('A link that is not there, or is over', () => {
  const onIt = (link: string) =>
    [
      ['agreeing to', bo.agreesToLink(link, bothSeen)],
      ['leaving', bo.leavesLink(link)],
    ] as const;

  test.each(onIt('l9'))('6.9 %s an unknown one', (_what, move) =>
    given(offered).when(move).thenRefused('unknown-link', { link: 'l9' }),
  );

  test.each(onIt('constructor'))('6.9 %s what every object inherits', (_what, move) =>
    given(offered).when(move).thenRefused('unknown-link', { link: 'constructor' }),
  );

  test.each(onIt('l1'))('6.9 %s a dissolved one', (_what, move) =>
    given(offered, ada.leavesLink('l1')).when(move).thenRefused('link-closed', { link: 'l1' }),
  );
});

describe('When nothing is done to links', () => {
  const moves = [
    ['asking', ada.links('c1', 'c3')],
    ['agreeing', bo.agreesToLink('l1', bothSeen)],
    ['leaving', ada.leavesLink('l1')],
  ] as const;

  test.each(moves)('6.10 %s outside consultations', (_what, move) =>
    given(offered, chair.advances()).when(move).thenRefused('wrong-phase', { phase: 'voting' }),
  );

  test.each(moves)('6.10 %s in a caucus', (_what, move) => given(offered, caucus).when(move).thenRefused('in-caucus'));

  test.each(moves)('6.10 %s while the game is paused', (_what, move) =>
    given(offered, chair.pauses()).when(move).thenRefused('paused'),
  );

  test('6.10 the chair neither', () =>
    given(three, chair.tablesChairText(text({ issue: 'PORTS', position: 5 })), chair.pauses())
      .when(chair.links('c1', 'c4'))
      .thenRefused('paused'));
});
