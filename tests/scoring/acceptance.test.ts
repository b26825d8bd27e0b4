/** MODEL.md 2 and 5: how likely support is; stages of consent, rival drafts, red lines, packages. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Level } from '#shared/model/dials.ts';
import type { RedLine } from '#shared/model/scenario.ts';
import { acceptance, rivalry } from '#shared/scoring/acceptance.ts';
import { credibility } from '#shared/scoring/compliance.ts';
import { sovereigntyCost, uncertaintyCost } from '#shared/scoring/costs.ts';
import { obligationOf } from '#shared/scoring/obligation.ts';
import { packageMean, packageSum } from '#shared/scoring/packages.ts';
import { crossedRedLine } from '#shared/scoring/redLine.ts';
import { TERMS, termsOf } from '#shared/scoring/terms.ts';
import type { World } from '#shared/scoring/world.ts';
import { anyDraft, anyProfile, anyWorld, ISSUE, level, members, share } from './anyWorld.ts';

const utils = fc.double({ min: -60, max: 60, noNaN: true });
const dials = fc.record({ obligation: level, precision: level, delegation: level });

describe('P(accept)', () => {
  test('is .5 where nothing is gained, and rises with the gain', () => {
    expect(acceptance(0)).toBe(0.5);
    expect(acceptance(3.5)).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
    fc.assert(
      fc.property(utils, (net) => {
        expect(acceptance(net + 1)).toBeGreaterThan(acceptance(net));
      }),
    );
  });

  test('a rival draft takes its utils off', () => {
    fc.assert(
      fc.property(utils, fc.double({ min: 0, max: 12, noNaN: true }), (net, against) => {
        expect(acceptance(net, { rivalry: against })).toBeCloseTo(acceptance(net - against), 12);
      }),
    );
  });

  test('a crossed red line overrides any sum, and mends none', () => {
    const most = 1 / (1 + Math.exp(2));
    fc.assert(
      fc.property(utils, (net) => {
        const crossed = acceptance(net, { crossed: true });
        expect(crossed).toBeCloseTo(Math.min(most, acceptance(net)), 12);
        expect(crossed).toBeLessThan(0.12);
      }),
    );
  });
});

describe('Rivalry, V', () => {
  const trusting = (trust: number): World => ({ power: {}, issues: {}, trust: { A: { B: trust } }, declared: {} });

  test.each([
    [0, 12],
    [0.15, 8],
    [0.2, 6.667],
    [0.45, 0],
    [0.8, 0],
  ])('at trust %f in the sponsor it is %f utils', (trust, expected) =>
    expect(rivalry(trusting(trust), 'A', { sponsors: ['B'] })).toBeCloseTo(expected, 3),
  );

  test('is nothing against one’s own text, one that nobody carries, or one that a trusted party carries too', () => {
    const world = trusting(0.1);
    expect(rivalry(world, 'A', { sponsors: ['A', 'B'] })).toBe(0);
    expect(rivalry(world, 'A', { sponsors: [] })).toBe(0);
    expect(rivalry({ ...world, trust: { A: { B: 0.1, C: 0.7 } } }, 'A', { sponsors: ['B', 'C'] })).toBe(0);
  });
});

describe('The stage of consent', () => {
  test.each([
    ['adopt', 0.4],
    ['sign', 0.7],
    ['force', 1],
  ] as const)('%s leaves %f of the raw obligation', (stage, left) => {
    expect(obligationOf({ obligation: 3, stage })).toBeCloseTo(left, 12);
    expect(obligationOf({ obligation: 1, stage })).toBeCloseTo(left / 3, 12);
  });

  test('at a table obligation counts as written', () => expect(obligationOf({ obligation: 2 })).toBe(2 / 3));

  test('the further consent goes, the more credible the text and the more it costs', () => {
    fc.assert(
      fc.property(dials, share, (form, of) => {
        const stages = (['adopt', 'sign', 'force'] as const).map((stage) => ({ ...form, stage }));
        const inOrder = (values: readonly number[]) =>
          expect(values).toEqual(values.toSorted((one, other) => one - other));
        inOrder(stages.map((each) => credibility(each)));
        inOrder(stages.map((each) => sovereigntyCost(of, each)));
        inOrder(stages.map((each) => uncertaintyCost(of, each)));
        expect(sovereigntyCost(of, { ...form, stage: 'force' })).toBe(sovereigntyCost(of, form));
      }),
    );
  });

  test('a text that is only adopted may stay below a red line’s minimum', () => {
    const line: RedLine = { issue: ISSUE, forbidden: 'above', threshold: 50, minObligation: 1, note: '' };
    const crosses = (obligation: Level, stage?: 'adopt' | 'sign' | 'force') =>
      crossedRedLine([line], { issue: ISSUE, position: 60, obligation, ...(stage && { stage }) }) !== undefined;
    expect([crosses(2), crosses(2, 'force'), crosses(2, 'sign'), crosses(2, 'adopt'), crosses(3, 'adopt')]).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
  });
});

describe('A package', () => {
  const someTerms = fc
    .tuple(anyWorld, anyProfile, anyDraft, members)
    .map(([world, profile, draft, bound]) => termsOf(world, profile, draft, bound));

  test('at a table is the sum of its clauses, term by term', () => {
    fc.assert(
      fc.property(fc.array(someTerms, { maxLength: 4 }), (clauses) => {
        const sum = packageSum(clauses);
        for (const part of [...TERMS, 'net'] as const)
          expect(sum[part]).toBeCloseTo(
            clauses.reduce((total, clause) => total + clause[part], 0),
            9,
          );
      }),
    );
  });

  test('in the back-test is their weighted mean, whatever the weights’ unit', () => {
    const parts = fc.array(fc.record({ amounts: someTerms, weight: fc.double({ min: 0.1, max: 5, noNaN: true }) }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(parts, (each) => {
        const all = each.reduce((sum, { weight }) => sum + weight, 0);
        const mean = packageMean(each);
        const expected = each.reduce((sum, { amounts, weight }) => sum + (weight / all) * amounts.net, 0);
        expect(mean.net).toBeCloseTo(expected, 9);
        expect(mean.net).toBeCloseTo(
          mean.benefit - mean.sovereignty - mean.uncertainty - mean.divergence - mean.statusQuo,
          9,
        );
        const doubled = packageMean(each.map(({ amounts, weight }) => ({ amounts, weight: 2 * weight })));
        expect(doubled.divergence).toBeCloseTo(mean.divergence, 9);
      }),
    );
  });
});
