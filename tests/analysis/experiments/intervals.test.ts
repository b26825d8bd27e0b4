/** Intervals, against what a hand and a table of the normal distribution make of the same figures. */
import { describe, expect, it } from 'vitest';
import { meanInterval, rateDifference, rateInterval } from '#shared/analysis/experiments/intervals.ts';

const outcomes = (yes: number, no: number): readonly boolean[] => [
  ...Array.from({ length: yes }, () => true),
  ...Array.from({ length: no }, () => false),
];

/** Pairs by how often both, only the first, only the second and neither came about. */
const pairs = (both: number, first: number, second: number, neither: number) => ({
  one: [...outcomes(both + first, 0), ...outcomes(0, second + neither)],
  other: [...outcomes(both, first), ...outcomes(second, neither)],
});

describe('A mean', () => {
  it('is sure by 1.96 standard errors', () => {
    // 1, 2, 3, 4, 5: variance 2.5, standard error √(2.5 / 5) = .70711, times 1.95996 = 1.38590.
    const { estimate, low, high } = meanInterval([1, 2, 3, 4, 5]);
    expect(estimate).toBe(3);
    expect(low).toBeCloseTo(1.6141, 4);
    expect(high).toBeCloseTo(4.3859, 4);
  });

  it('of one game is sure of nothing', () =>
    expect(meanInterval([3])).toEqual({
      estimate: 3,
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    }));
});

describe('A rate', () => {
  it('of 4 in 10 is .168 to .687 (Wilson)', () => {
    // z² = 3.84146: centre (.4 + .19207) / 1.38415 = .42775, half 1.95996 / 1.38415 · √(.024 + .0096036) = .25957.
    const { estimate, low, high } = rateInterval(outcomes(4, 6));
    expect(estimate).toBe(0.4);
    expect(low).toBeCloseTo(0.1682, 4);
    expect(high).toBeCloseTo(0.6873, 4);
  });

  it('of none in 10 may still be .278', () => {
    // 0 to z² / (10 + z²)
    const { low, high } = rateInterval(outcomes(0, 10));
    expect(low).toBe(0);
    expect(high).toBeCloseTo(0.2775, 4);
  });

  it('of no game is anything', () => expect(rateInterval([])).toEqual({ estimate: 0, low: 0, high: 1 }));
});

describe('The difference of two rates over the same games (Newcombe, method 10)', () => {
  it('where one never varies stands on the two intervals alone', () => {
    // 10 of 10 against 0 of 10: φ 0, so 1 − √(.27753² + .27753²) = .60751.
    const { one, other } = pairs(0, 10, 0, 0);
    const { estimate, low, high } = rateDifference(one, other);
    expect(estimate).toBe(1);
    expect(low).toBeCloseTo(0.6075, 4);
    expect(high).toBe(1);
  });

  it('takes off what the two have in common', () => {
    // 6 both, 2 only the first, 0 only the second, 4 neither: .66667 and .5, Wilson .39062-.86188 and .25378-.74622.
    // φ = (24 − 6) / √(8 · 4 · 6 · 6) = .53033.
    const { one, other } = pairs(6, 2, 0, 4);
    const { estimate, low, high } = rateDifference(one, other);
    const [phi, downOne, upOther, upOne, downOther] = [0.530_33, 0.276_04, 0.246_22, 0.195_21, 0.246_22];
    expect(estimate).toBeCloseTo(1 / 6, 10);
    expect(low).toBeCloseTo(1 / 6 - Math.sqrt(downOne ** 2 - 2 * phi * downOne * upOther + upOther ** 2), 3);
    expect(high).toBeCloseTo(1 / 6 + Math.sqrt(upOne ** 2 - 2 * phi * upOne * downOther + downOther ** 2), 3);
  });

  it('is surer of games that go together than of games that do not', () => {
    const width = ({ one, other }: ReturnType<typeof pairs>) => {
      const { low, high } = rateDifference(one, other);
      return high - low;
    };
    expect(width(pairs(20, 10, 0, 20))).toBeLessThan(width(pairs(12, 18, 8, 12)));
  });

  it('of the same games with themselves is none', () => {
    const { estimate, low, high } = rateDifference(outcomes(5, 5), outcomes(5, 5));
    expect(estimate).toBe(0);
    expect(low).toBeLessThan(0);
    expect(high).toBeCloseTo(-low, 10);
  });
});
