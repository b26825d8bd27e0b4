/** The few numbers that stand for many. */

/** Where values lie: mean, how far they stray, and between what nine of ten of them are. */
export interface Spread {
  readonly mean: number;
  /** Of a sample (n − 1); 0 for a single value. */
  readonly sd: number;
  readonly p5: number;
  readonly p95: number;
}

/** 0 of nothing. */
export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Undefined of nothing. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  // In order first, so that the same values add up to the same to the last digit.
  const sorted = values.toSorted((one, other) => one - other);
  const middle = mean(sorted);
  const squares = sorted.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return {
    mean: middle,
    sd: values.length === 1 ? 0 : Math.sqrt(squares / (values.length - 1)),
    p5: quantile(sorted, 0.05),
    p95: quantile(sorted, 0.95),
  };
}

/** Between the two values nearest the share, in proportion (Hyndman & Fan 1996 [lit], type 7). Takes values in order. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (at - Math.floor(at)) * (above - below);
}
