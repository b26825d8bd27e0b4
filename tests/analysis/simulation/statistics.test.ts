/** The figures of many games, against what a hand and a ruler make of the same ones. */
import { describe, expect, it } from 'vitest';
import { type GameFacts, pathOf } from '#shared/analysis/simulation/facts.ts';
import { spreadOf } from '#shared/analysis/simulation/statistics.ts';
import { summaryOf } from '#shared/analysis/simulation/summary.ts';
import type { Clause } from '#shared/model/clause.ts';
import type { Level } from '#shared/model/dials.ts';
import { harbour } from '#tests/kit/harbour.ts';

describe('A spread', () => {
  it('is the mean, the sample’s standard deviation, and the ends of nine tenths', () =>
    expect(spreadOf([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({
      mean: 5,
      sd: Math.sqrt(32 / 7),
      p5: expect.closeTo(2.7, 12),
      p95: expect.closeTo(8.3, 12),
    }));

  it('does not mind the order', () => expect(spreadOf([9, 2, 5])).toEqual(spreadOf([2, 5, 9])));

  it('of one value is that value', () => expect(spreadOf([3])).toEqual({ mean: 3, sd: 0, p5: 3, p95: 3 }));

  it('of nothing is nothing', () => expect(spreadOf([])).toBeUndefined());
});

const game = (facts: Partial<GameFacts>): GameFacts => ({
  results: { ARC: { total: 0, best: 100 }, BOR: { total: 0, best: 200 } },
  joint: 0,
  settled: {},
  texts: {},
  path: 'none',
  ending: 'no-agreement',
  rows: 10,
  rounds: 2,
  messages: 0,
  ...facts,
});

const GAMES: readonly GameFacts[] = [
  game({
    results: { ARC: { total: 30, best: 100 }, BOR: { total: 10, best: 200 } },
    joint: 20,
    settled: { CABLES: { position: 40, hardness: 0.5 } },
    texts: { CABLES: { tabled: 3, adopted: 2 }, DATA: { tabled: 1, adopted: 0 } },
    path: 'low',
    ending: 'agreement',
    rows: 20,
    messages: 6,
  }),
  game({
    results: { ARC: { total: 50, best: 100 }, BOR: { total: 30, best: 200 } },
    joint: 40,
    settled: { CABLES: { position: 60, hardness: 0.1 } },
    texts: { CABLES: { tabled: 1, adopted: 1 }, DATA: { tabled: 3, adopted: 0 } },
    path: 'low',
    ending: 'agreement',
    rows: 30,
  }),
  game({ texts: { CABLES: { tabled: 2, adopted: 0 } } }),
  game({}),
];

describe('The summary of four games', () => {
  const summary = summaryOf(harbour, GAMES);

  it('counts who agreed, on what and how', () => {
    expect(summary).toMatchObject({
      games: 4,
      agreement: 0.5,
      paths: { none: 0.5, low: 0.5, middle: 0, high: 0 },
      endings: { agreement: 0.5, 'no-agreement': 0.5, stopped: 0 },
    });
    expect(summary?.issues['CABLES']).toEqual({
      agreement: 0.5,
      position: { mean: 50, sd: Math.sqrt(200), p5: 41, p95: 59 },
      hardness: expect.objectContaining({ mean: 0.3 }),
      tabled: 6,
      adopted: 3,
    });
  });

  it('names the issues on which nothing was ever adopted, and leaves out what nothing in force has', () => {
    expect(summary?.deadIssues).toEqual(['DATA', 'PORTS']);
    expect(summary?.issues['DATA']).toEqual({ agreement: 0, tabled: 4, adopted: 0 });
    expect(summary?.neverAdopted).toBeCloseTo(0.7, 12);
  });

  it('says what a seat is worth against the others, in utils and as a share of its own best', () => {
    // Means: ARC 20 of 100, BOR 10 of 200. All parties: 15 utils, .125 of their best.
    expect(summary?.parties['ARC']).toMatchObject({
      result: { mean: 20 },
      ofBest: { mean: 0.2 },
      advantage: { utils: 5, ofBest: expect.closeTo(0.075, 12) },
    });
    expect(summary?.parties['BOR']?.advantage).toEqual({ utils: -5, ofBest: expect.closeTo(-0.075, 12) });
  });

  it('says how long the games were', () => {
    expect(summary?.length.rows).toMatchObject({ mean: 17.5 });
    expect(summary?.length.messages).toMatchObject({ mean: 1.5 });
  });

  it('says nothing of no games', () => expect(summaryOf(harbour, [])).toBeUndefined());
});

describe('Geng’s path', () => {
  const clause = (obligation: Level): Clause => ({
    id: 'c1',
    number: 1,
    issue: 'CABLES',
    sponsor: 'ARC',
    coSponsors: [],
    askedAgain: [],
    round: 1,
    revisions: [{ position: 50, obligation, precision: 1, delegation: 1, title: '', text: '' }],
    status: 'adopted',
    bound: ['ARC', 'BOR'],
    repudiated: [],
    reserved: [],
    divided: [],
    explanations: {},
  });

  it.each([
    ['none', []],
    ['low', [0]],
    ['low', [3]],
    ['low', [0, 0, 0]],
    ['middle', [1, 1, 1, 1]],
    ['middle', [0, 1]],
    ['middle', [2, 1, 1]],
    ['high', [2, 2, 2, 2]],
    ['high', [3, 0]],
  ] as const)('is %s where the obligations in force are %j', (path, obligations) =>
    expect(pathOf(obligations.map(clause))).toBe(path),
  );
});
