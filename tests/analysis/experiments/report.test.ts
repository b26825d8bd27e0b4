/** What is said of games that were played, whatever they were: by figures that a hand can follow. */
import { describe, expect, it } from 'vitest';
import type { Cell, Experiment } from '#shared/analysis/experiments/experiment.ts';
import type { Trial } from '#shared/analysis/experiments/play.ts';
import { reportOf } from '#shared/analysis/experiments/report.ts';

const cell = (arm: string, formula: number): Cell => ({
  group: 'two states',
  arm,
  setting: { parties: ['ARC', 'BOR'], epoch: '2015', issues: ['CABLES'], rounds: 1 },
  formula: { agreed: formula },
});

const SMALL: Experiment = {
  name: 'small',
  question: 'Is soft easier than hard?',
  source: 'made up',
  games: 20,
  measures: [
    { name: 'agreed', kind: 'rate' },
    { name: 'score', kind: 'utils' },
  ],
  cells: [cell('soft', 0.8), cell('hard', 0.2)],
  contrasts: [
    {
      claim: 'Soft is agreed more often than hard.',
      terms: [
        { weight: 1, groups: ['two states'], arm: 'soft', measure: 'agreed' },
        { weight: -1, groups: ['two states'], arm: 'hard', measure: 'agreed' },
      ],
      formula: 0.6,
    },
  ],
  measured: () => ({}),
  notes: [],
};

/** As many games as one likes, each agreed or not by the arm and its number. */
const trials = (games: number, agreed: (cell: number, game: number) => boolean): readonly Trial[] =>
  [0, 1].flatMap((index) =>
    Array.from({ length: games }, (_, at) => {
      const figures = { agreed: agreed(index, at + 1) ? 1 : 0, score: 10 * index + at };
      return { cell: index, game: at + 1, seed: at, end: { figures } };
    }),
  );

const verdict = (played: readonly Trial[]) => reportOf(SMALL, 1, played).findings[0]?.verdict;

describe('A verdict', () => {
  it('agrees where the whole interval lies on the formula’s side', () =>
    expect(verdict(trials(20, (index) => index === 0))).toBe('agrees'));

  it('differs where it lies on the other', () => expect(verdict(trials(20, (index) => index === 1))).toBe('differs'));

  it('is left open where the games are alike, or too much so', () => {
    expect(verdict(trials(40, () => true))).toBe('too-close');
    expect(verdict(trials(40, (index, game) => game % 2 === 0 || (index === 0 && game === 1)))).toBe('too-close');
  });

  it('is not given on few games, however clear they are', () =>
    expect(verdict(trials(19, (index) => index === 0))).toBe('too-few'));
});

describe('The lines', () => {
  it('hold each arm’s figures beside its formula, in the order of the cells', () => {
    const { lines, games } = reportOf(
      SMALL,
      1,
      trials(20, (index, game) => index === 0 && game <= 10),
    );
    expect(games).toBe(20);
    expect(lines.map(({ arm }) => arm)).toEqual(['soft', 'hard']);
    expect(lines[0]?.figures['agreed']).toMatchObject({ estimate: 0.5, formula: 0.8 });
    expect(lines[1]?.figures['agreed']).toMatchObject({ estimate: 0, low: 0, formula: 0.2 });
    expect(lines[1]?.figures['score']?.estimate).toBe(19.5);
    expect(lines[1]?.figures['score']).not.toHaveProperty('formula');
  });

  it('do not mind in which order the games come', () => {
    const played = trials(20, (index, game) => game % (index + 2) === 0);
    expect(reportOf(SMALL, 1, played.toReversed())).toEqual(reportOf(SMALL, 1, played));
  });

  it('pool cells of one arm to one observation a game', () => {
    const pooled = { ...SMALL, cells: [cell('soft', 0.8), cell('soft', 0.8)], contrasts: [] };
    const { lines } = reportOf(
      pooled,
      1,
      trials(20, () => true),
    );
    expect(lines).toHaveLength(1);
    // Game by game: 5, 6, … 24, which is 20 figures and not 40.
    expect(lines[0]?.figures['score']).toMatchObject({ estimate: 14.5, low: expect.closeTo(11.907, 3) });
  });
});

describe('A game that broke off', () => {
  const trouble = { kind: 'stuck', phase: 'voting', round: 1 } as const;
  const played = trials(21, (index) => index === 0).map((trial) =>
    trial.cell === 1 && trial.game === 7 ? { ...trial, end: { trouble } } : trial,
  );

  it('counts in no arm, and is named', () => {
    const { games, broken, findings } = reportOf(SMALL, 1, played);
    expect(games).toBe(20);
    expect(broken).toEqual([{ cell: 1, game: 7, seed: 6, end: { trouble } }]);
    expect(findings[0]).toMatchObject({ verdict: 'agrees', games: { estimate: 1 } });
  });
});
