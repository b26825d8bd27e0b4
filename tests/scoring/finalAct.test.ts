/** MODEL.md 3: ratification of the final act, entry into force, and the compromise position. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compromisePosition } from '#shared/scoring/benchmarks.ts';
import { entersIntoForce, ratification } from '#shared/scoring/ratification.ts';
import { termsOf } from '#shared/scoring/terms.ts';
import type { Profile, World } from '#shared/scoring/world.ts';
import { anyDraft, anyProfile, anyWorld, ISSUE, members, PARTIES, share } from './anyWorld.ts';

const acts = fc.array(
  fc.tuple(anyDraft, members).map(([draft, bound]) => ({ draft, bound })),
  { maxLength: 5 },
);

describe('Ratification', () => {
  test('weighs everything that binds the party, less 200·H for each full obligation among its hard clauses', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, share, acts, (world, profile, hurdle, act) => {
        const binding = act.filter(({ bound }) => bound.includes('A'));
        const hard = binding.filter(({ draft }) => draft.obligation >= 2);
        const found = ratification(world, profile, hurdle, act);
        const gain = binding.reduce((sum, { draft, bound }) => sum + termsOf(world, profile, draft, bound).net, 0);
        const obligations = hard.reduce((sum, { draft }) => sum + draft.obligation / 3, 0);
        const net = gain - 200 * hurdle * obligations;
        expect(found === undefined).toBe(hard.length === 0);
        expect(found?.net ?? net).toBeCloseTo(net, 9);
        const probability = 1 / (1 + Math.exp(-net / 15));
        expect(found?.probability ?? probability).toBeCloseTo(probability, 12);
      }),
    );
  });

  test('the higher the hurdle, the less likely; a soft clause that gains makes it likelier', () => {
    const world: World = {
      power: { A: 1, B: 1 },
      issues: { [ISSUE]: { uncertainty: 0.2, statusQuo: 0 } },
      trust: {},
      declared: {},
    };
    const profile: Profile = {
      party: 'A',
      redLines: [],
      stakes: { [ISSUE]: { ideal: 60, salience: 0.9, sensitivity: 0.3 } },
    };
    const at = (obligation: 1 | 3) => ({
      draft: { issue: ISSUE, position: 60, obligation, precision: 1, delegation: 0, sponsors: [] } as const,
      bound: ['A', 'B'],
    });
    const probability = (hurdle: number, act = [at(3)]) => ratification(world, profile, hurdle, act)?.probability ?? 0;
    expect(probability(0.12)).toBeLessThan(probability(0.02));
    expect(probability(0.12, [at(3), at(1)])).toBeGreaterThan(probability(0.12));
    expect(ratification(world, profile, 0.12, [at(1)])).toBeUndefined();
  });
});

describe('Entry into force', () => {
  /** Weights need not add up to 1. */
  const power = { A: 0.9, B: 0.9, C: 0.6, D: 0.6 };

  test.each([
    ['enough parties and power', { parties: 2, power: 0.5 }, ['A', 'C'], true],
    ['too few parties', { parties: 3, power: 0.5 }, ['A', 'B'], false],
    ['too little power', { parties: 2, power: 0.5 }, ['C', 'D'], false],
    ['just the power, whatever the rounding', { parties: 1, power: 0.6 }, ['A', 'B'], true],
    ['strangers and doubles do not count', { parties: 2, power: 0 }, ['A', 'A', 'Z'], false],
    ['no threshold at all', { parties: 0, power: 0 }, [], true],
  ] as const)('%s', (_name, threshold, ratified, expected) =>
    expect(entersIntoForce(threshold, power, ratified)).toBe(expected),
  );

  test('one more ratification never stops it', () => {
    fc.assert(
      fc.property(anyWorld, members, fc.nat({ max: 5 }), share, (world, ratified, parties, of) => {
        const before = entersIntoForce({ parties, power: of }, world.power, ratified);
        for (const next of PARTIES) {
          const after = entersIntoForce({ parties, power: of }, world.power, [...ratified, next]);
          expect(after || !before, next).toBe(true);
        }
      }),
    );
  });
});

describe('The compromise position', () => {
  const profile = (party: string, ideal: number, salience: number): Profile => ({
    party,
    redLines: [],
    stakes: { [ISSUE]: { ideal, salience, sensitivity: 0.5 } },
  });
  const world: World = { power: { A: 3, B: 1, C: 4 }, issues: {}, trust: {}, declared: {} };

  test('is the mean of ideals, weighed by power and salience', () =>
    expect(compromisePosition(world, [profile('A', 90, 0.5), profile('B', 10, 1)], ISSUE)).toBeCloseTo(
      (3 * 0.5 * 90 + 10) / 2.5,
      9,
    ));

  test('leaves out who does not care, and is none when nobody does', () => {
    expect(compromisePosition(world, [profile('A', 90, 0.5), profile('C', 10, 0)], ISSUE)).toBe(90);
    expect(compromisePosition(world, [profile('C', 10, 0)], ISSUE)).toBeUndefined();
    expect(compromisePosition(world, [profile('A', 90, 1)], 'OTHER')).toBeUndefined();
  });
});
