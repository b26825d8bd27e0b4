import { describe, expect, test } from 'vitest';
import type { Game } from '#shared/model/game.ts';
import { bracketViews } from '#shared/rules/brackets/view.ts';
import { given } from '#tests/kit/given.ts';
import { ada, bo, chair, content, cy, di, eve, type Step, text } from '#tests/kit/moves.ts';
import { caucus, consultations, tabled } from '#tests/kit/openings.ts';

const cables = text();
const at75 = { point: 'position', alternative: 75 } as const;
const onTable: Step = [consultations, tabled([cables])];
/** Cy would have Ada's clause at 75. */
const bracketed: Step = [onTable, cy.brackets('c1', at75)];

const statuses = (game: Game) => Object.values(game.brackets).map(({ status }) => status);

describe('Placing a bracket', () => {
  test('5.1 any delegation but the first sponsor does, a co-sponsor too', () => {
    given(onTable)
      .when(cy.brackets('c1', at75, { reason: 'instructions' }))
      .thenHappens({
        type: 'BracketPlaced',
        bracket: 'b1',
        number: 1,
        clause: 'c1',
        party: 'CAL',
        point: 'position',
        reason: 'instructions',
        alternative: 75,
      });
    given(bracketed).when(bo.brackets('c1', at75)).thenAmongOthers({
      type: 'BracketPlaced',
      bracket: 'b2',
      number: 2,
      clause: 'c1',
      party: 'BOR',
      point: 'position',
      reason: 'substantive',
      alternative: 75,
    });
  });

  test('5.1 the first sponsor does not, nor the chair a chair’s text', () => {
    given(onTable).when(ada.brackets('c1', at75)).thenRefused('own-clause', { clause: 'c1' });
    const chairText: Step = [consultations, chair.tablesChairText(cables), chair.appoints('BOR')];
    given(chairText).when(bo.brackets('c1', at75)).thenRefused('own-clause', { clause: 'c1' });
    given(chairText, cy.brackets('c1', at75)).thenTable((game) => expect(statuses(game)).toEqual(['open']));
  });

  test.each([
    ['position', 75],
    ['obligation', 3],
    ['precision', 0],
    ['delegation', 2],
    ['text', 'States should protect undersea cables.'],
  ] as const)('5.1 around the %s', (point, alternative) =>
    given(onTable, cy.brackets('c1', { point, alternative })).thenTable((game) => {
      expect(bracketViews(game)['b1']).toEqual({
        number: 1,
        clause: 'c1',
        party: 'CAL',
        round: 1,
        point,
        reason: 'substantive',
        alternative: String(alternative),
        status: 'open',
        votes: {},
      });
      expect(game.record.at(-1)).toMatchObject({
        kind: 'bracketed',
        party: 'CAL',
        clause: 'c1',
        subject: 'b1',
        point,
      });
    }),
  );

  test('5.1 in a clause that is on the table', () => {
    given(onTable).when(cy.brackets('c9', at75)).thenRefused('unknown-clause', { clause: 'c9' });
    given(onTable, ada.withdraws('c1')).when(cy.brackets('c1', at75)).thenRefused('clause-closed', { clause: 'c1' });
  });

  test('5.2 in the text that one has seen', () =>
    given(onTable, ada.amends('c1', 1, text({ position: 40 })))
      .when(cy.brackets('c1', at75))
      .thenRefused('text-moved', {
        clause: 'c1',
        seen: 1,
        now: 2,
        from: content(cables),
        to: content(text({ position: 40 })),
      }));

  test('5.2 with something else to put there', () => {
    given(onTable)
      .when(cy.brackets('c1', { point: 'position', alternative: 60 }))
      .thenRefused('no-alternative', { clause: 'c1', point: 'position' });
    given(onTable)
      .when(cy.brackets('c1', { point: 'text', alternative: ` ${cables.text} ` }))
      .thenRefused('no-alternative', { clause: 'c1', point: 'text' });
  });

  test('5.3 one open bracket on a point, and any number on different points and of different delegations', () => {
    given(bracketed)
      .when(cy.brackets('c1', { point: 'position', alternative: 5 }))
      .thenRefused('already-bracketed', { clause: 'c1', point: 'position' });
    given(
      bracketed,
      cy.brackets('c1', { point: 'obligation', alternative: 0 }),
      di.brackets('c1', { point: 'position', alternative: 5 }),
      cy.liftsBracket('b1'),
      cy.brackets('c1', { point: 'position', alternative: 5 }),
    ).thenTable((game) => expect(statuses(game)).toEqual(['lifted', 'open', 'open', 'open']));
  });
});

describe('Lifting a bracket', () => {
  test('5.4 its holder does, naming the text agreed to', () => {
    given(bracketed).when(cy.liftsBracket('b1')).thenHappens({ type: 'BracketLifted', bracket: 'b1', party: 'CAL' });
    given(bracketed, cy.liftsBracket('b1')).thenTable((game) => {
      expect(statuses(game)).toEqual(['lifted']);
      expect(game.record.at(-1)).toMatchObject({ kind: 'bracket-lifted', party: 'CAL', clause: 'c1', subject: 'b1' });
    });
  });

  test('5.4 nobody else does, not even the first sponsor', () => {
    given(bracketed).when(ada.liftsBracket('b1')).thenRefused('not-holder', { bracket: 'b1' });
    given(bracketed).when(di.liftsBracket('b1')).thenRefused('not-holder', { bracket: 'b1' });
  });

  test('5.4 not for a text that the holder has not seen', () => {
    const amended = text({ position: 40 });
    given(bracketed, ada.amends('c1', 1, amended))
      .when(cy.liftsBracket('b1', 1))
      .thenRefused('text-moved', { clause: 'c1', seen: 1, now: 2, from: content(cables), to: content(amended) });
    given(bracketed, ada.amends('c1', 1, amended))
      .when(cy.liftsBracket('b1', 2))
      .thenHappens({ type: 'BracketLifted', bracket: 'b1', party: 'CAL' });
    given(bracketed).when(cy.liftsBracket('b1', 5)).thenRefused('unknown-revision', { clause: 'c1', seen: 5 });
  });

  test('5.4 only one that is there and open', () => {
    given(bracketed).when(cy.liftsBracket('b9')).thenRefused('unknown-bracket', { bracket: 'b9' });
    given(bracketed).when(cy.liftsBracket('constructor')).thenRefused('unknown-bracket', { bracket: 'constructor' });
    given(bracketed, cy.liftsBracket('b1'))
      .when(cy.liftsBracket('b1'))
      .thenRefused('bracket-closed', { bracket: 'b1' });
  });
});

describe('A text that moves', () => {
  test('5.5 leaves the bracket where it is', () =>
    given(bracketed, ada.amends('c1', 1, text({ position: 40 })), ada.amends('c1', 2, cables)).thenTable((game) =>
      expect(statuses(game)).toEqual(['open']),
    ));

  test('5.5 settles every bracket whose alternative it comes to', () => {
    given(
      bracketed,
      di.brackets('c1', at75),
      bo.brackets('c1', { point: 'position', alternative: 5 }),
      cy.brackets('c1', { point: 'obligation', alternative: 2 }),
    )
      .when(ada.amends('c1', 1, text({ position: 75 })))
      .thenAmongOthers({ type: 'BracketSettled', bracket: 'b1' }, { type: 'BracketSettled', bracket: 'b2' });
    given(bracketed, ada.amends('c1', 1, text({ position: 75 }))).thenTable((game) => {
      expect(statuses(game)).toEqual(['settled']);
      expect(game.record.at(-1)).toMatchObject({ kind: 'bracket-settled', clause: 'c1', subject: 'b1' });
    });
  });

  test('5.5 so does an amendment that is taken in', () =>
    given(bracketed, di.proposesAmendment('c1', { position: 75 }), ada.acceptsAmendment('a1'))
      .when(bo.acceptsAmendment('a1'))
      .thenHappens(
        { type: 'AmendmentAccepted', amendment: 'a1', party: 'BOR' },
        { type: 'AmendmentTakenIn', amendment: 'a1', content: { ...content(cables), position: 75 } },
        { type: 'BracketSettled', bracket: 'b1' },
      ));
});

describe('The end of the clause', () => {
  test('5.6 a bracket lapses with a clause that is withdrawn', () => {
    given(bracketed)
      .when(ada.withdraws('c1'))
      .thenHappens({ type: 'ClauseWithdrawn', clause: 'c1', party: 'ARC' }, { type: 'BracketLapsed', bracket: 'b1' });
    given(bracketed, ada.withdraws('c1')).thenTable((game) => {
      expect(statuses(game)).toEqual(['lapsed']);
      expect(game.record.at(-1)?.kind).toBe('withdrawn');
    });
  });
});

describe('The vote on brackets', () => {
  const voted = (choice: 'yes' | 'no'): Step => [
    bracketed,
    chair.advances(),
    [ada, bo, cy, di].map((delegate) => delegate.votesOn('b1', choice)),
  ];

  test('5.7 what is still in brackets is voted on before the clause', () =>
    given(bracketed)
      .when(chair.advances())
      .thenAmongOthers({ type: 'PreliminariesOpened', items: [{ id: 'b1', kind: 'bracket', clause: 'c1' }] }));

  test('5.7 a bracket that is voted down is overruled, and its clause is voted on', () =>
    given(voted('yes')).thenTable((game) => {
      expect(statuses(game)).toEqual(['overruled']);
      expect(bracketViews(game)['b1']?.votes).toEqual({ ARC: 'yes', BOR: 'yes', CAL: 'yes', DEL: 'yes' });
      expect(game.ballot?.items).toEqual([{ clause: 'c1', revision: 1 }]);
    }));

  test('5.7 a bracket that is kept keeps its clause on the table for another round', () => {
    given(voted('no')).thenTable((game) => {
      expect(game.brackets['b1']).toMatchObject({ status: 'open', tally: { votes: { ARC: 'no' } } });
      expect(game.record.some(({ kind, subject }) => kind === 'bracket-kept' && subject === 'b1')).toBe(true);
      expect(game.phase).toBe('outcome');
      expect(game.clauses['c1']?.status).toBe('live');
    });
    given(voted('no'), chair.advances(), cy.liftsBracket('b1')).thenTable((game) =>
      expect(statuses(game)).toEqual(['lifted']),
    );
  });
});

describe('When nothing is done to brackets', () => {
  const moves = [
    ['placing', di.brackets('c1', at75)],
    ['lifting', cy.liftsBracket('b1')],
  ] as const;

  test.each(moves)('5.8 %s outside consultations', (_what, move) =>
    given(bracketed, chair.advances()).when(move).thenRefused('wrong-phase', { phase: 'voting' }),
  );

  test.each(moves)('5.8 %s in a caucus', (_what, move) => given(bracketed, caucus).when(move).thenRefused('in-caucus'));

  test.each(moves)('5.8 %s while the game is paused', (_what, move) =>
    given(bracketed, chair.pauses()).when(move).thenRefused('paused'),
  );

  test('5.8 by the facilitator, or without a seat', () => {
    given(bracketed)
      .when(chair.asks({ type: 'LiftBracket', bracket: 'b1', revision: 1 }))
      .thenRefused('not-for-you');
    given(bracketed, eve.joins()).when(eve.liftsBracket('b1')).thenRefused('no-seat');
  });
});
