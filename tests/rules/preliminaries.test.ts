import { describe, expect, test } from 'vitest';
import type { ClauseContent } from '#shared/model/clause.ts';
import type { Dial } from '#shared/model/dials.ts';
import type { Game } from '#shared/model/game.ts';
import type { Procedure } from '#shared/model/scenario.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, content, cy, di, eve, type Step, text } from '#tests/kit/moves.ts';
import { ballotOn, consultations, tabled } from '#tests/kit/openings.ts';
import { at, wordsOf } from '#tests/kit/play.ts';

const DELEGATES = [ada, bo, cy, di];
const onTable: Step = [consultations, tabled([text()])];

/** Two delegations that do not carry c1 want it changed. */
const amended = (amendment: string, changes: Partial<ClauseContent>, clause = 'c1'): Step => [
  cy.proposesAmendment(clause, changes),
  di.signsAmendment(amendment),
];
const divided = (motion: string, dial: Dial, clause = 'c1'): Step => [
  cy.moves({ kind: 'divide', clause, dial }),
  [ada, di].map((who) => who.speaksFor(motion)),
];
const bracketed = cy.brackets('c1', { point: 'precision', alternative: 3 });

/** Everybody's vote on a question, in the order of the table: y, n, a, or . for none. */
const hands = (question: string, cast: string): Step =>
  DELEGATES.flatMap((who, index) => {
    const choice = ({ y: 'yes', n: 'no', a: 'abstain' } as const)[cast[index] ?? ''];
    return choice === undefined ? [] : [who.votesOn(question, choice)];
  });
const ALL_YES = { votes: { ARC: 'yes', BOR: 'yes', CAL: 'yes', DEL: 'yes' }, silent: [], absent: [] } as const;
const NONE = { votes: {}, silent: ['ARC', 'BOR', 'CAL', 'DEL'], absent: [] } as const;

const statusOf = (game: Game, id: string) => game.amendments[id]?.status ?? game.brackets[id]?.status;
const textOf = (game: Game, clause = 'c1') => game.clauses[clause]?.revisions.at(-1);

describe('What is decided before the clauses', () => {
  test('8.24 divisions, then amendments from the farthest, then brackets', () =>
    given(
      onTable,
      bracketed,
      amended('a1', { position: 65 }),
      amended('a2', { position: 90 }),
      divided('m1', 'precision'),
      divided('m2', 'obligation'),
    )
      .when(chair.advances())
      .thenHappens(
        {
          type: 'PreliminariesOpened',
          items: [
            { id: 'c1-obligation', kind: 'division', clause: 'c1' },
            { id: 'c1-precision', kind: 'division', clause: 'c1' },
            { id: 'a2', kind: 'amendment', clause: 'c1' },
            { id: 'a1', kind: 'amendment', clause: 'c1' },
            { id: 'b1', kind: 'bracket', clause: 'c1' },
          ],
        },
        { type: 'PhaseStarted', phase: 'voting', round: 1, deadline: at(130) },
      ));

  test('8.24 clause by clause, and of amendments that are as far the earlier', () =>
    given(
      consultations,
      tabled([text(), text({ issue: 'DATA' })]),
      amended('a1', { position: 50 }, 'c2'),
      amended('a2', { position: 70 }, 'c2'),
      amended('a3', { position: 50 }),
    )
      .when(chair.advances())
      .thenAmongOthers({
        type: 'PreliminariesOpened',
        items: [
          { id: 'a3', kind: 'amendment', clause: 'c1' },
          { id: 'a1', kind: 'amendment', clause: 'c2' },
          { id: 'a2', kind: 'amendment', clause: 'c2' },
        ],
      }));

  test('8.24 only about clauses with enough sponsors, and only amendments with enough signatures', () => {
    given(consultations, ada.proposes(), amended('a1', { position: 90 }), bracketed)
      .when(chair.advances())
      .thenAmongOthers({ type: 'NothingToVote' });
    given(onTable, cy.proposesAmendment('c1', { position: 90 }))
      .when(chair.advances())
      .thenAmongOthers({ type: 'BallotOpened', items: [{ clause: 'c1', revision: 1 }] });
  });
});

describe('Voting on them', () => {
  const open: Step = [onTable, amended('a1', { position: 90 }), bracketed, chair.advances()];
  const cast = { type: 'PreliminaryVoteCast', party: 'CAL', question: 'a1', choice: 'yes' } as const;

  test('8.25 a delegation votes on each question, and can change its vote', () => {
    given(open).when(cy.votesOn('a1', 'yes')).thenHappens(cast);
    given(open, cy.votesOn('a1', 'no')).when(cy.votesOn('a1', 'yes')).thenHappens(cast);
    given(open, cy.votesOn('a1', 'yes')).when(cy.votesOn('a1', 'yes')).thenNothing();
  });

  test('8.25 only on what is asked, while it is asked', () => {
    given(open).when(cy.votesOn('a9', 'yes')).thenRefused('unknown-preliminary', { question: 'a9' });
    given(ballotOn()).when(cy.votesOn('a1', 'yes')).thenRefused('unknown-preliminary', { question: 'a1' });
    given(onTable).when(cy.votesOn('a1', 'yes')).thenRefused('wrong-phase', { phase: 'consultations' });
    given(open, eve.joins()).when(eve.votesOn('a1', 'yes')).thenRefused('no-seat');
    given(onTable, amended('a1', { position: 90 }), chair.advances(), chair.advances())
      .when(cy.votesOn('a1', 'yes'))
      .thenRefused('unknown-preliminary', { question: 'a1' });
  });

  test('8.25 the clauses themselves are voted on afterwards', () => {
    given(open).when(cy.votes('c1', 'yes')).thenRefused('not-on-ballot', { clause: 'c1' });
    givenAt(harbourWith({ decisionRule: 'silence' }), open)
      .when(cy.breaksSilence('c1'))
      .thenRefused('not-on-ballot', { clause: 'c1' });
  });

  test('8.25 the last vote ends them, and the vote on the clauses begins', () =>
    given(open, hands('a1', 'yyyy'), hands('b1', 'yyy.'))
      .when(di.votesOn('b1', 'yes'))
      .thenHappens(
        { type: 'PreliminaryVoteCast', party: 'DEL', question: 'b1', choice: 'yes' },
        {
          type: 'AmendmentAdopted',
          amendment: 'a1',
          tally: ALL_YES,
          content: content(text({ position: 90 })),
        },
        { type: 'BracketOverruled', bracket: 'b1', tally: ALL_YES },
        { type: 'PreliminariesClosed' },
        { type: 'BallotOpened', items: [{ clause: 'c1', revision: 2 }] },
        { type: 'PhaseStarted', phase: 'voting', round: 1, deadline: at(130) },
      ));

  test('8.25 the deadline ends them as well, and then the ballot has its full time', () =>
    given(open, { seconds: 120 })
      .when(clock.passesTime())
      .thenAmongOthers(
        { type: 'PreliminariesClosed' },
        { type: 'NothingToVote' },
        { type: 'PhaseStarted', phase: 'outcome', round: 1, deadline: at(220) },
      ));

  test('8.32 how others vote on them is seen in an open ballot only', () => {
    const bracketSeen = (secretBallot: boolean) => {
      let seen = {};
      givenAt(harbourWith({ secretBallot }), open, cy.votesOn('b1', 'no')).thenTable((game) => {
        seen = viewsOf(game, wordsOf).everybody.preliminaries['b1'] ?? {};
      });
      return seen;
    };
    const b1 = { place: 2, kind: 'bracket', clause: 'c1', dial: '' };
    expect(bracketSeen(true)).toEqual({ ...b1, votes: {} });
    expect(bracketSeen(false)).toEqual({ ...b1, votes: { CAL: 'no' } });
  });

  test('8.32 a division says which dial it is about', () =>
    given(onTable, divided('m1', 'precision'), chair.advances()).thenTable((game) =>
      expect(viewsOf(game, wordsOf).everybody.preliminaries).toEqual({
        'c1-precision': { place: 1, kind: 'division', clause: 'c1', dial: 'precision', votes: {} },
      }),
    ));
});

/** Puts one question, has it voted on, and says whether it was carried. */
function carried(procedure: Partial<Procedure>, asked: Step, question: string, cast: string): boolean {
  let came = false;
  const close = cast.includes('.') ? [chair.advances()] : [];
  givenAt(harbourWith(procedure), onTable, asked, chair.advances(), hands(question, cast), close).thenTable((game) => {
    expect(game.preliminaries).toBeUndefined();
    came = ['adopted', 'overruled'].includes(statusOf(game, question) ?? '');
    if (question === 'c1-obligation') came = textOf(game)?.obligation === 1;
  });
  return came;
}

describe('How they are decided', () => {
  const amendment = amended('a1', { position: 90 });
  const division = divided('m1', 'obligation');

  test.each([
    ['simple-majority', 'yynn', false],
    ['simple-majority', 'yyn.', true],
    ['simple-majority', '....', false],
    ['opt-in-treaty', 'yyn.', true],
    ['opt-in-treaty', 'yynn', false],
    ['two-thirds', 'yyyn', true],
    ['two-thirds', 'yynn', false],
    ['consensus', 'y...', true],
    ['consensus', 'yyyn', false],
    ['silence', 'y...', true],
    ['silence', 'yyyn', false],
  ] as const)('8.26 by the rule that decides on clauses: %s, %s: %s', (decisionRule, cast, came) => {
    expect(carried({ decisionRule }, amendment, 'a1', cast)).toBe(came);
    expect(carried({ decisionRule }, bracketed, 'b1', cast)).toBe(came);
    expect(carried({ decisionRule }, division, 'c1-obligation', cast)).toBe(came);
  });

  test('8.26 with its vetoes and its quorum', () => {
    const vetoed = { decisionRule: 'simple-majority', vetoes: ['DEL'] } as const;
    expect(carried(vetoed, amendment, 'a1', 'yyyn')).toBe(false);
    expect(carried(vetoed, amendment, 'a1', 'yyny')).toBe(true);
    const left: Step = ['bo', 'cy', 'di'].map((person) => clock.notesLeaving(person));
    given(onTable, amendment, chair.advances(), left, ada.votesOn('a1', 'yes'), chair.advances()).thenTable((game) => {
      expect(statusOf(game, 'a1')).toBe('rejected');
    });
  });

  test.each(['consensus', 'silence'] as const)(
    '8.29 under %s nothing is changed that nobody votes for, nor is anything struck that nobody is against',
    (decisionRule) => {
      expect(carried({ decisionRule }, amendment, 'a1', '....')).toBe(false);
      expect(carried({ decisionRule }, amendment, 'a1', 'aaaa')).toBe(false);
      expect(carried({ decisionRule }, bracketed, 'b1', '....')).toBe(false);
      expect(carried({ decisionRule }, division, 'c1-obligation', '....')).toBe(true);
    },
  );
});

describe('Divisions', () => {
  const asked: Step = [onTable, cy.coSponsors('c1'), divided('m1', 'obligation'), chair.advances()];

  test('8.27 a dial that is kept stays, and is divided no more', () =>
    given(asked, hands('c1-obligation', 'yyyy')).thenTable((game) => {
      expect(textOf(game)).toEqual(content(text()));
      expect(game.clauses['c1']?.revisions).toHaveLength(1);
      expect(game.clauses['c1']?.divided).toEqual([]);
      expect(game.record.map(({ kind, clause, point }) => [kind, clause, point])).toContainEqual([
        'part-kept',
        'c1',
        'obligation',
      ]);
    }));

  test('8.27 a dial that is not kept goes to level 0, and the sponsors stay', () => {
    given(asked, hands('c1-obligation', 'yyy.'))
      .when(di.votesOn('c1-obligation', 'no'))
      .thenAmongOthers(
        {
          type: 'DivisionDecided',
          clause: 'c1',
          dial: 'obligation',
          tally: { votes: { ARC: 'yes', BOR: 'yes', CAL: 'yes', DEL: 'no' }, silent: [], absent: [] },
          kept: false,
        },
        { type: 'BallotOpened', items: [{ clause: 'c1', revision: 2 }] },
      );
    given(asked, hands('c1-obligation', 'yyyn')).thenTable((game) => {
      expect(textOf(game)).toEqual(content(text({ obligation: 0 })));
      expect(game.clauses['c1']).toMatchObject({ sponsor: 'ARC', coSponsors: ['BOR', 'CAL'], divided: [] });
      expect(game.record.map(({ kind }) => kind)).toContain('part-struck');
    });
  });
});

describe('Amendments', () => {
  test('8.28 the farthest is decided first, and a nearer one has then nothing left to change', () =>
    given(
      onTable,
      amended('a1', { position: 65 }),
      amended('a2', { position: 90 }),
      chair.advances(),
      hands('a2', 'yyyy'),
      hands('a1', 'yyy.'),
    )
      .when(di.votesOn('a1', 'yes'))
      .thenAmongOthers(
        { type: 'AmendmentAdopted', amendment: 'a2', tally: ALL_YES, content: content(text({ position: 90 })) },
        { type: 'AmendmentLapsed', amendment: 'a1' },
        { type: 'PreliminariesClosed' },
      ));

  test('8.28 when it falls the nearer one has its chance', () =>
    given(
      onTable,
      amended('a1', { position: 65 }),
      amended('a2', { position: 90 }),
      chair.advances(),
      hands('a2', 'yyyn'),
      hands('a1', 'yyyy'),
    ).thenTable((game) => {
      expect([statusOf(game, 'a2'), statusOf(game, 'a1')]).toEqual(['rejected', 'adopted']);
      expect(textOf(game)).toEqual(content(text({ position: 65 })));
    }));

  test('8.28 what it does not touch an earlier one leaves to a later one', () =>
    given(
      onTable,
      amended('a1', { position: 65, precision: 2, title: 'On all cables' }),
      amended('a2', { position: 100, obligation: 2 }),
      amended('a3', { title: 'On every cable' }),
      chair.advances(),
      ['a1', 'a2', 'a3'].map((id) => hands(id, 'yyyy')),
    ).thenTable((game) => {
      expect(textOf(game)).toEqual(
        content(text({ position: 100, obligation: 2, precision: 2, title: 'On all cables' })),
      );
      expect(['a1', 'a2', 'a3'].map((id) => statusOf(game, id))).toEqual(['adopted', 'adopted', 'lapsed']);
    }));

  test('8.28 they change the text that a division has left', () =>
    given(
      onTable,
      divided('m1', 'obligation'),
      amended('a1', { position: 90 }),
      amended('a2', { obligation: 0 }),
      chair.advances(),
      hands('c1-obligation', 'nnnn'),
      ['a1', 'a2'].map((id) => hands(id, 'yyyy')),
    ).thenTable((game) => {
      expect(textOf(game)).toEqual(content(text({ obligation: 0, position: 90 })));
      expect(statusOf(game, 'a2')).toBe('lapsed');
    }));

  test('8.31 the sponsors of a clause that the table changes go on carrying it', () =>
    given(onTable, amended('a1', { position: 90 }), chair.advances(), hands('a1', 'yyyy')).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({ sponsor: 'ARC', coSponsors: ['BOR'], askedAgain: [] });
      expect(game.ballot?.items).toEqual([{ clause: 'c1', revision: 2 }]);
    }));

  test('8.31 nobody’s vote is for a text that it has not seen', () =>
    given(onTable, amended('a1', { position: 90 }), chair.advances(), hands('a1', 'yyyy'))
      .when(cy.votes('c1', 'yes', 1))
      .thenRefused('text-moved', {
        clause: 'c1',
        seen: 1,
        now: 2,
        from: content(text()),
        to: content(text({ position: 90 })),
      }));
});

describe('Brackets', () => {
  const asked: Step = [onTable, bracketed, chair.advances()];

  test('8.30 one that the vote lifts is gone', () =>
    given(asked, hands('b1', 'yyyy')).thenTable((game) => {
      expect(statusOf(game, 'b1')).toBe('overruled');
      expect(game.ballot?.items).toEqual([{ clause: 'c1', revision: 1 }]);
    }));

  test('8.30 one that it does not lift keeps its clause on the table for another round', () => {
    given(asked, hands('b1', 'yyy.'))
      .when(di.votesOn('b1', 'no'))
      .thenAmongOthers(
        {
          type: 'BracketKept',
          bracket: 'b1',
          tally: { votes: { ARC: 'yes', BOR: 'yes', CAL: 'yes', DEL: 'no' }, silent: [], absent: [] },
        },
        { type: 'NothingToVote' },
        { type: 'PhaseStarted', phase: 'outcome', round: 1, deadline: at(100) },
      );
    given(asked, chair.advances(), chair.advances()).thenTable((game) => {
      expect(game).toMatchObject({ phase: 'consultations', round: 2 });
      expect(game.clauses['c1']?.status).toBe('live');
      expect(statusOf(game, 'b1')).toBe('open');
    });
    given(asked).when(chair.advances()).thenAmongOthers({ type: 'BracketKept', bracket: 'b1', tally: NONE });
  });

  test('8.30 one that an amendment has met is settled without a vote', () =>
    given(
      onTable,
      bracketed,
      amended('a1', { precision: 3 }),
      chair.advances(),
      hands('a1', 'yyyy'),
      hands('b1', 'nnn.'),
    )
      .when(di.votesOn('b1', 'no'))
      .thenAmongOthers(
        { type: 'BracketSettled', bracket: 'b1' },
        { type: 'BallotOpened', items: [{ clause: 'c1', revision: 2 }] },
      ));

  test('8.2 a package whose other clause is kept in brackets stays on the table with it', () =>
    given(
      consultations,
      tabled([text(), text({ issue: 'DATA' })]),
      ada.links('c1', 'c2'),
      bracketed,
      chair.advances(),
      hands('b1', 'nnn.'),
    )
      .when(di.votesOn('b1', 'no'))
      .thenAmongOthers({ type: 'NothingToVote' }));
});
