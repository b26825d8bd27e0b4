/** MODEL.md 3: what clauses in force are worth, red lines, the best one could do. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVELS, type Level } from '#shared/model/dials.ts';
import type { RedLine } from '#shared/model/scenario.ts';
import { ownBest } from '#shared/scoring/ownBest.ts';
import { previewOf } from '#shared/scoring/preview.ts';
import { crossedRedLine } from '#shared/scoring/redLine.ts';
import { clauseScore, durability, jointResult, scoreOf } from '#shared/scoring/score.ts';
import { termsOf } from '#shared/scoring/terms.ts';
import type { Draft, Profile, World } from '#shared/scoring/world.ts';
import { anyDraft, anyProfile, anyWorld, ISSUE, level, members, PARTIES } from './anyWorld.ts';

const line = (changes: Partial<RedLine> = {}): RedLine => ({
  issue: ISSUE,
  forbidden: 'above',
  threshold: 55,
  minObligation: 1,
  note: '',
  ...changes,
});

describe('λ, how long law lasts', () => {
  test.each<readonly [Level, Level, Level, number]>([
    [0, 1, 1, 1],
    [1, 1, 1, 1.67],
    [2, 1, 1, 2.33],
    [3, 3, 3, 4],
    [0, 3, 3, 1],
    [3, 0, 0, 2.5],
  ])('of (%i, %i, %i) thirds is %f', (obligation, precision, delegation, expected) =>
    expect(durability({ obligation, precision, delegation })).toBeCloseTo(expected, 2),
  );
});

describe('A clause in force', () => {
  test('counts λ·Δ for a party that is bound', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, members, (world, profile, draft, others) => {
        const bound = [...others.filter((party) => party !== 'A'), 'A'];
        const score = clauseScore(world, profile, { draft, bound });
        expect(score).toMatchObject({ bound: true, weight: durability(draft) });
        expect(score.points).toBeCloseTo(durability(draft) * termsOf(world, profile, draft, bound).net, 9);
      }),
    );
  });

  test('counts a quarter of B − D − b for one that is not: neither sovereignty nor uncertainty', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, members, (world, profile, draft, others) => {
        const bound = others.filter((party) => party !== 'A');
        const score = clauseScore(world, profile, { draft, bound });
        const { benefit, divergence, statusQuo } = termsOf(world, profile, draft, bound);
        expect(score).toMatchObject({ bound: false, weight: 0.25 });
        expect(score.points).toBeCloseTo(0.25 * (benefit - divergence - statusQuo), 9);
      }),
    );
  });

  test('a score is the sum over the clauses; nothing in force is nothing', () => {
    fc.assert(
      fc.property(
        anyWorld,
        anyProfile,
        fc.array(fc.tuple(anyDraft, members), { maxLength: 4 }),
        (world, profile, clauses) => {
          const instrument = clauses.map(([draft, bound]) => ({ draft, bound }));
          const sum = instrument.reduce((total, clause) => total + clauseScore(world, profile, clause).points, 0);
          expect(scoreOf(world, profile, instrument)).toBeCloseTo(sum, 9);
          expect(scoreOf(world, profile, [])).toBe(0);
        },
      ),
    );
  });
});

describe('The joint result', () => {
  test('weighs scores by power, over everybody at the table', () => {
    const world: World = { power: { A: 3, B: 1 }, issues: {}, trust: {}, declared: {} };
    expect(jointResult(world, { A: 10, B: -10 })).toBe(5);
    expect(jointResult(world, { A: 10 })).toBe(7.5);
  });
});

describe('A red line', () => {
  const crosses = (redLine: RedLine, position: number, obligation: Level, issue = ISSUE) =>
    crossedRedLine([redLine], { issue, position, obligation }) !== undefined;

  test.each<readonly [string, RedLine, number, Level, boolean]>([
    ['beyond it', line(), 60, 1, true],
    ['on it', line(), 55, 1, false],
    ['within it', line(), 50, 3, false],
    ['beyond it, too soft', line(), 60, 0, false],
    ['beyond one for any text', line({ minObligation: 0 }), 60, 0, true],
    ['below one that forbids above', line(), 0, 3, false],
    ['below one that forbids below', line({ forbidden: 'below' }), 50, 1, true],
    ['above one that forbids below', line({ forbidden: 'below' }), 60, 3, false],
  ])('%s', (_where, redLine, position, obligation, expected) =>
    expect(crosses(redLine, position, obligation)).toBe(expected),
  );

  test('concerns its own issue', () => expect(crosses(line(), 60, 3, 'OTHER')).toBe(false));

  test('of several, the one that is crossed is found', () => {
    const lines = [line({ threshold: 90 }), line({ threshold: 20, note: 'this one' })];
    expect(crossedRedLine(lines, { issue: ISSUE, position: 60, obligation: 1 })?.note).toBe('this one');
  });

  test('overrides any sum: a text can gain and still be forbidden', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, (world, profile, draft) => {
        const strict = { ...profile, redLines: [line({ threshold: draft.position - 1, minObligation: 0 })] };
        expect(previewOf(world, strict, draft, undefined).crosses).toBeDefined();
        expect(termsOf(world, strict, draft, PARTIES)).toEqual(termsOf(world, profile, draft, PARTIES));
      }),
    );
  });
});

const everyDraft: readonly Draft[] = Array.from({ length: 21 }, (_, step) => step * 5).flatMap((position) =>
  LEVELS.flatMap((obligation) =>
    LEVELS.flatMap((precision) =>
      LEVELS.map((delegation) => ({ issue: ISSUE, position, obligation, precision, delegation, sponsors: ['A'] })),
    ),
  ),
);

describe('The best one could do', () => {
  test('is the best of all 21 positions in all 64 forms that crosses no red line, or nothing', () => {
    const someLine = fc.record({
      issue: fc.constant(ISSUE),
      forbidden: fc.constantFrom('above', 'below'),
      threshold: fc.double({ min: -1, max: 101, noNaN: true }),
      minObligation: level,
      note: fc.constant(''),
    });
    fc.assert(
      fc.property(anyWorld, anyProfile, fc.array(someLine, { maxLength: 3 }), (world, profile, redLines) => {
        const bounded: Profile = { ...profile, redLines };
        const all = everyDraft
          .filter((draft) => !crossedRedLine(redLines, draft))
          .map((draft) => clauseScore(world, bounded, { draft, bound: PARTIES }).points);
        expect(ownBest(world, bounded)).toBeCloseTo(Math.max(0, ...all), 9);
      }),
      { numRuns: 60 },
    );
  });

  test('adds up over the issues in which one has a stake', () => {
    const issue = { uncertainty: 0.5, statusQuo: 20 };
    const stake = { ideal: 80, salience: 0.9, sensitivity: 0.3 };
    const world: World = { power: { A: 1, B: 1 }, issues: { K: issue, L: issue, M: issue }, trust: {}, declared: {} };
    const one = ownBest(world, { party: 'A', redLines: [], stakes: { K: stake } });
    expect(one).toBeGreaterThan(0);
    expect(ownBest(world, { party: 'A', redLines: [], stakes: { K: stake, L: stake } })).toBeCloseTo(2 * one, 9);
  });
});
