/** How sure a figure from so many games is. All intervals are of 95 %. */

export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** The standard normal's 97.5 % point. */
const Z = 1.959_963_985;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** A mean ± z·s/√n, by the normal approximation, which wants some twenty games at least; nothing known of none. */
export function meanInterval(values: readonly number[]): Interval {
  const n = values.length;
  const estimate = n === 0 ? 0 : sum(values) / n;
  if (n < 2) return { estimate, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const variance = sum(values.map((value) => (value - estimate) ** 2)) / (n - 1);
  const half = Z * Math.sqrt(variance / n);
  return { estimate, low: estimate - half, high: estimate + half };
}

/** A share of games, 0-1 (Wilson 1927 [lit]): it never claims to know for certain, not even when all games agree. */
export function rateInterval(outcomes: readonly boolean[]): Interval {
  const n = outcomes.length;
  if (n === 0) return { estimate: 0, low: 0, high: 1 };
  const estimate = outcomes.filter(Boolean).length / n;
  const centre = (estimate + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((estimate * (1 - estimate)) / n + Z ** 2 / (4 * n ** 2));
  // At the ends the bound is the end itself, which the sums above miss by a hair.
  return { estimate, low: estimate === 0 ? 0 : centre - half, high: estimate === 1 ? 1 : centre + half };
}

/**
 * The difference of two shares over the same games, −1 to 1 (Newcombe 1998 [lit], method 10): Wilson's intervals for
 * each, put together with what the two have in common.
 */
export function rateDifference(one: readonly boolean[], other: readonly boolean[]): Interval {
  const [first, second] = [rateInterval(one), rateInterval(other)];
  const estimate = first.estimate - second.estimate;
  const phi = correlation(one, other);
  const apart = (here: number, there: number) =>
    Math.sqrt(Math.max(0, here ** 2 - 2 * phi * here * there + there ** 2));
  return {
    estimate,
    low: estimate - apart(first.estimate - first.low, second.high - second.estimate),
    high: estimate + apart(first.high - first.estimate, second.estimate - second.low),
  };
}

/** φ of the fourfold table, with Newcombe's correction for continuity; 0 where one of the two never varies. */
function correlation(one: readonly boolean[], other: readonly boolean[]): number {
  const n = one.length;
  const count = (here: boolean, there: boolean) =>
    one.filter((outcome, index) => outcome === here && other[index] === there).length;
  const [both, first, second, neither] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ];
  const margins = (both + first) * (second + neither) * (both + second) * (first + neither);
  if (margins === 0) return 0;
  const product = both * neither - first * second;
  return (product > 0 ? Math.max(0, product - n / 2) : product) / Math.sqrt(margins);
}
