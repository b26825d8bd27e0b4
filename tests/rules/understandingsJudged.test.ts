/** What the vote says of understandings, what that does to trust, and who knows of it. */
import { describe, expect, test } from 'vitest';
import type { Promised } from '#shared/model/diplomacy.ts';
import type { Game } from '#shared/model/game.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbour, harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, cy, di, later, type Step, text } from '#tests/kit/moves.ts';
import { consultations, tabled } from '#tests/kit/openings.ts';
import { opened, played, wordsOf } from '#tests/kit/play.ts';
import { agreed, atVote, endOf, offered, onTable, promise, YES_1, YES_2 } from '#tests/kit/understanding.ts';

const judged = (understanding: string, ...brokenBy: readonly string[]) =>
  ({ type: 'UnderstandingJudged', understanding, brokenBy }) as const;
const gained = (pair: string) => ({ type: 'GoodwillGained', pair, by: 0.06 }) as const;
const broke = (party: string) => ({ type: 'WordBroken', party, by: 0.1 }) as const;

describe('After the vote an understanding is', () => {
  test('12.7 kept, when both have voted as they promised', () => {
    const kept: Step = [atVote, ada.votes('c1', 'yes'), bo.votes('c2', 'yes')];
    expect(endOf(kept)).toStrictEqual([judged('ARC+BOR-1'), gained('ARC+BOR')]);
    given(kept, chair.advances()).thenTable((game) =>
      expect(game.understandings['ARC+BOR-1']).toMatchObject({ status: 'kept', brokenBy: [] }),
    );
  });

  test('12.7 kept whatever became of the texts, and however one votes on all else', () =>
    expect(
      endOf([atVote, ada.votes('c1', 'yes'), bo.votes('c2', 'yes'), ada.votes('c2', 'no'), di.votes('c1', 'no')]),
    ).toStrictEqual([judged('ARC+BOR-1'), gained('ARC+BOR')]));

  test('12.7 broken by whoever has voted otherwise', () => {
    const broken: Step = [atVote, ada.votes('c1', 'no'), bo.votes('c2', 'yes')];
    expect(endOf(broken)).toStrictEqual([judged('ARC+BOR-1', 'ARC'), broke('ARC')]);
    given(broken, chair.advances()).thenTable((game) =>
      expect(game.understandings['ARC+BOR-1']).toMatchObject({ status: 'broken', brokenBy: ['ARC'] }),
    );
  });

  test('12.7 broken by whoever was there and cast nothing', () =>
    expect(endOf([atVote, ada.votes('c1', 'yes')])).toStrictEqual([judged('ARC+BOR-1', 'BOR'), broke('BOR')]));

  test('12.7 broken by both', () =>
    expect(endOf([atVote, bo.votes('c2', 'abstain')])).toStrictEqual([
      judged('ARC+BOR-1', 'ARC', 'BOR'),
      broke('ARC'),
      broke('BOR'),
    ]));

  test('12.7 judged by the last vote that was cast', () =>
    expect(endOf([atVote, ada.votes('c1', 'no'), bo.votes('c2', 'yes'), ada.votes('c1', 'yes')])).toStrictEqual([
      judged('ARC+BOR-1'),
      gained('ARC+BOR'),
    ]));

  test('12.7 judged although it was accepted only during the vote', () =>
    expect(
      endOf([[offered, chair.advances()], bo.acceptsUnderstanding('ARC+BOR-1'), bo.votes('c2', 'yes')]),
    ).toStrictEqual([judged('ARC+BOR-1', 'ARC'), broke('ARC')]));
});

describe('Under the silence procedure', () => {
  const silent = harbourWith({ decisionRule: 'silence' });
  const about = (gives: Promised, takes: Promised): Step => [
    onTable,
    [ada.offersUnderstanding('BOR', gives, takes), bo.acceptsUnderstanding('ARC+BOR-1')],
    [chair.advances(), later(10)],
  ];
  const NO_1 = promise('c1', 'no');

  test('12.8 a yes or an abstention is kept by not breaking the silence', () => {
    givenAt(silent, about(YES_1, promise('c2', 'abstain')))
      .when(chair.advances())
      .thenAmongOthers(judged('ARC+BOR-1'), gained('ARC+BOR'));
    givenAt(silent, about(YES_1, YES_2), ada.breaksSilence('c1'))
      .when(chair.advances())
      .thenAmongOthers(judged('ARC+BOR-1', 'ARC'), broke('ARC'));
  });

  test('12.8 a no is kept when the silence is broken, by whomever, for it is broken only once', () => {
    givenAt(silent, about(NO_1, YES_2), ada.breaksSilence('c1'))
      .when(chair.advances())
      .thenAmongOthers(judged('ARC+BOR-1'), gained('ARC+BOR'));
    givenAt(silent, about(NO_1, YES_2), cy.breaksSilence('c1'))
      .when(chair.advances())
      .thenAmongOthers(judged('ARC+BOR-1'), gained('ARC+BOR'));
    givenAt(silent, about(NO_1, YES_2))
      .when(chair.advances())
      .thenAmongOthers(judged('ARC+BOR-1', 'ARC'), broke('ARC'));
  });
});

describe('Trust', () => {
  const twice: Step = [
    agreed,
    [ada.offersUnderstanding('BOR', YES_2, YES_1), bo.acceptsUnderstanding('ARC+BOR-2')],
    [chair.advances(), later(10)],
  ];
  const bothYes: Step = [ada, bo].map((delegate) => [delegate.votes('c1', 'yes'), delegate.votes('c2', 'yes')]);

  test('12.10 rises once between two who have kept several understandings in one vote', () => {
    expect(endOf([twice, bothYes])).toStrictEqual([judged('ARC+BOR-1'), judged('ARC+BOR-2'), gained('ARC+BOR')]);
    given(twice, bothYes, chair.advances()).thenTable(({ goodwill, trust }) => {
      expect(goodwill).toEqual({ 'ARC+BOR': 0.06 });
      expect(trust).toEqual(harbour.trust);
    });
  });

  test('12.10 rises with every other for whom one has kept one', () =>
    expect(
      endOf([
        agreed,
        [cy.offersUnderstanding('ARC', YES_1, YES_1), ada.acceptsUnderstanding('ARC+CAL-1')],
        chair.advances(),
        [bothYes, cy.votes('c1', 'yes')],
      ]),
    ).toStrictEqual([judged('ARC+BOR-1'), judged('ARC+CAL-1'), gained('ARC+BOR'), gained('ARC+CAL')]));

  test('12.10 does not rise where one understanding was kept and another broken', () =>
    expect(
      endOf([twice, ada.votes('c1', 'yes'), bo.votes('c2', 'yes'), bo.votes('c1', 'yes'), ada.votes('c2', 'no')]),
    ).toStrictEqual([judged('ARC+BOR-1'), judged('ARC+BOR-2', 'ARC'), broke('ARC')]));

  test('12.10 adds up over the rounds', () => {
    const again: Step = [
      [consultations, tabled([text()])],
      [ada.offersUnderstanding('BOR', YES_1, YES_1), bo.acceptsUnderstanding('ARC+BOR-1')],
      [chair.advances(), ada.votes('c1', 'yes'), bo.votes('c1', 'yes'), chair.advances(), chair.advances()],
      tabled([text({ position: 75 })], 2),
      [ada.offersUnderstanding('BOR', YES_2, YES_2), bo.acceptsUnderstanding('ARC+BOR-2')],
      [chair.advances(), ada.votes('c2', 'yes'), bo.votes('c2', 'yes'), chair.advances()],
    ];
    given(again).thenTable(({ goodwill }) => expect(goodwill['ARC+BOR']).toBeCloseTo(0.12));
  });

  test('12.11 falls between whoever broke a word and everybody, both ways, and the record says who', () => {
    given(atVote, bo.votes('c2', 'yes'), chair.advances()).thenTable(({ trust, record, goodwill }) => {
      expect(trust['ARC']?.['BOR']).toBeCloseTo(0.2);
      expect(trust['BOR']?.['ARC']).toBeCloseTo(0.15);
      expect(trust['ARC']?.['DEL']).toBeCloseTo(0.5);
      expect(trust['CAL']?.['ARC']).toBeCloseTo(0.65);
      // What the scenario leaves out stands at .45.
      expect(trust['CAL']?.['DEL']).toBeUndefined();
      expect(trust['BOR']?.['CAL']).toBe(0.5);
      expect(goodwill).toEqual({});
      expect(record.filter(({ kind }) => kind === 'word-broken').map(({ party }) => party)).toEqual(['ARC']);
    });
  });

  test('12.12 the order in which broken words are told says nothing of who had offered what', () => {
    const offeredBy = (step: Step) => endOf(step).filter(({ type }) => type === 'WordBroken');
    const byBo: Step = [onTable, bo.offersUnderstanding('ARC', YES_2, YES_1), ada.acceptsUnderstanding('ARC+BOR-1')];
    expect(offeredBy([byBo, chair.advances()])).toStrictEqual([broke('ARC'), broke('BOR')]);
    expect(offeredBy([agreed, chair.advances()])).toStrictEqual([broke('ARC'), broke('BOR')]);
  });

  test('12.11 falls once for every understanding that was broken, and never below 0', () => {
    expect(endOf(twice)).toStrictEqual([
      judged('ARC+BOR-1', 'ARC', 'BOR'),
      judged('ARC+BOR-2', 'ARC', 'BOR'),
      broke('ARC'),
      broke('ARC'),
      broke('BOR'),
      broke('BOR'),
    ]);
    given(twice, chair.advances()).thenTable(({ trust }) => {
      expect(trust['ARC']?.['BOR']).toBe(0);
      expect(trust['BOR']?.['ARC']).toBe(0);
      expect(trust['CAL']?.['ARC']).toBeCloseTo(0.55);
    });
  });

  test('12.11 moves as the scenario’s own figures say', () => {
    const scenario = { ...harbour, model: { understanding: { broken: 0.25 } } };
    givenAt(scenario, atVote, bo.votes('c2', 'yes'))
      .when(chair.advances())
      .thenAmongOthers({ type: 'WordBroken', party: 'ARC', by: 0.25 });
  });
});

describe('Only the two know', () => {
  const viewOf = (game: Game, party: string) => viewsOf(game, wordsOf).delegations[party];
  const gameAfter = (...steps: readonly Step[]) => played(opened(harbour), steps).game;

  test('12.12 what they have offered each other, agreed on, and gained by it', () => {
    const kept = gameAfter(atVote, ada.votes('c1', 'yes'), bo.votes('c2', 'yes'), chair.advances());
    const understanding = {
      from: 'ARC',
      to: 'BOR',
      givesClause: 'c1',
      givesChoice: 'yes',
      takesClause: 'c2',
      takesChoice: 'yes',
      round: 1,
      status: 'kept',
      brokenBy: {},
    };
    expect(viewOf(kept, 'ARC')).toMatchObject({
      understandings: { 'ARC+BOR-1': understanding },
      goodwill: { BOR: 0.06 },
    });
    expect(viewOf(kept, 'BOR')).toMatchObject({
      understandings: { 'ARC+BOR-1': understanding },
      goodwill: { ARC: 0.06 },
    });
    expect(viewOf(kept, 'CAL')).toMatchObject({ understandings: {}, goodwill: {} });
  });

  test('12.12 who broke what; all others learn only that a word was broken', () => {
    const broken = gameAfter(atVote, bo.votes('c2', 'yes'), chair.advances());
    expect(viewOf(broken, 'BOR')?.understandings['ARC+BOR-1']).toMatchObject({
      status: 'broken',
      brokenBy: { ARC: true },
    });
    expect(viewOf(broken, 'CAL')?.understandings).toEqual({});
  });

  test('12.12 and of a broken word nobody sees more than the record’s line and what it does to trust', () => {
    const votesApart: Step = [ada.votes('c1', 'no'), bo.votes('c2', 'yes'), chair.advances()];
    const views = (...steps: readonly Step[]) => viewsOf(gameAfter(...steps), wordsOf);
    const [without, withIt] = [views(onTable, chair.advances(), later(10), votesApart), views(atVote, votesApart)];
    const { record, trust, ...rest } = withIt.everybody;
    const { record: recordWithout, trust: trustWithout, ...restWithout } = without.everybody;
    expect(rest).toStrictEqual(restWithout);
    expect(Object.values(record).filter(({ kind }) => kind !== 'word-broken')).toStrictEqual(
      Object.values(recordWithout),
    );
    expect(trust).not.toStrictEqual(trustWithout);
    expect(withIt.delegations['CAL']).toStrictEqual(without.delegations['CAL']);
    expect(withIt.delegations['DEL']).toStrictEqual(without.delegations['DEL']);
  });

  /** The same table with and without what Ada and Bo arrange; Cy and Di have an understanding of their own. */
  const aside: Step = [cy.offersUnderstanding('DEL', YES_1, YES_2), di.declinesUnderstanding('CAL+DEL-1')];
  const privately: Step = [
    [ada.offersUnderstanding('BOR', YES_1, YES_2), bo.acceptsUnderstanding('ARC+BOR-1')],
    [bo.offersUnderstanding('ARC', YES_1, YES_1), ada.declinesUnderstanding('ARC+BOR-2')],
    [ada.offersUnderstanding('BOR', YES_2, YES_2), ada.withdrawsUnderstanding('ARC+BOR-3')],
  ];
  const votes: Step = [ada.votes('c1', 'yes'), bo.votes('c2', 'yes'), cy.votes('c1', 'no'), di.votes('c2', 'abstain')];

  test.each<readonly [string, Step]>([
    ['in consultations', []],
    ['during the vote', [chair.advances(), later(10)]],
    ['after the vote', [chair.advances(), later(10), votes, chair.advances()]],
  ])('12.12 and nobody else sees any difference %s', (_when, then) => {
    const without = viewsOf(gameAfter(onTable, aside, then), wordsOf);
    const withIt = viewsOf(gameAfter(onTable, privately, aside, then), wordsOf);
    expect(withIt.everybody).toStrictEqual(without.everybody);
    expect(withIt.delegations['CAL']).toStrictEqual(without.delegations['CAL']);
    expect(withIt.delegations['DEL']).toStrictEqual(without.delegations['DEL']);
    expect(withIt.delegations['ARC']).not.toStrictEqual(without.delegations['ARC']);
  });
});
