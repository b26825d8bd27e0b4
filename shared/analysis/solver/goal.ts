/**
 * What a search is for. Each goal is concave and monotone in the parties' gains, so every weight vector bounds it: no
 * deal with at most so much weighted gain can be better than so much. Weights are whole numbers and the bounds are
 * worked out in whole numbers; floating point only steers the choice of the next weights.
 */
export interface Goal<Value> {
  /** By total, what gains are counted from. */
  readonly from: readonly number[];
  /** The weights to begin with; only their ratios count. */
  readonly first: readonly number[];
  /** By total, the least weight that a bound can use, once they are whole numbers. */
  readonly leastWeight: number;
  /** The totals that alone, with all the weight, make a bound: in whatever is allowed they are not below 0, or better. */
  readonly bounding: readonly number[];
  /** Undefined if a deal with these gains is not allowed. */
  valueOf(gains: readonly number[]): Value | undefined;
  better(one: Value, other: Value): boolean;
  /** The largest weighted gain with which nothing is allowed and better than the best. */
  limit(weights: readonly number[], best: Value | undefined): number;
  /** What nothing with this weighted gain can exceed; undefined if nothing is allowed. */
  bound(weights: readonly number[], gain: number): Value | undefined;
  /** How loose that bound is: only for choosing between weights. */
  looseness(weights: readonly number[], gain: number): number;
  /** The next weights: a subgradient step of this length, 1 being one that would close the gap to the best. */
  steered(at: Step<Value>): readonly number[];
  /** For climbing towards deals that are allowed, good, and better than the best. */
  merit(gains: readonly number[], best: Value | undefined): number;
}

export interface Step<Value> {
  readonly weights: readonly number[];
  /** The gains of the deal with the largest weighted gain. */
  readonly gains: readonly number[];
  readonly best: Value | undefined;
  readonly length: number;
}

/** Beyond any total: REACH_MAX and WELFARE_MAX lie below. */
const FAR = 2 ** 40;

interface Highest {
  readonly index: number;
  /** No deal has less of it. */
  readonly lowest: number;
  readonly from: readonly number[];
  readonly held: readonly number[];
}

/** The largest total of this index, where the other parties' gains are at least 0 as far as they are held. */
export function highest({ index, lowest, from, held }: Highest): Goal<number> {
  const allowed = (gains: readonly number[]) => held.every((party) => (gains[party] ?? 0) >= 0);
  const weightIn = (weights: readonly number[]) => weights[index] ?? 0;
  return {
    from,
    first: from.map((_, at) => (at === index ? 1 : 0)),
    leastWeight: 0,
    bounding: [...held, index],
    valueOf: (gains) => (allowed(gains) ? gains[index] : undefined),
    better: (one, other) => one > other,
    limit: (weights, best) => weightIn(weights) * (best === undefined ? lowest : best + 1) - 1,
    bound(weights, gain) {
      const most = weightIn(weights) === 0 ? FAR : Math.floor(gain / weightIn(weights));
      return most < lowest || gain < weightIn(weights) * lowest ? undefined : most;
    },
    looseness: (weights, gain) => (weightIn(weights) === 0 ? FAR : gain / weightIn(weights)),
    steered({ weights, gains, best, length }) {
      const scale = 1 / Math.max(weightIn(weights), Number.EPSILON);
      const scaled = weights.map((weight) => weight * scale);
      const pull = gains.map((gain, at) => (held.includes(at) && (gain < 0 || (scaled[at] ?? 0) > 0) ? gain : 0));
      const gap = dot(scaled, gains) - (best ?? gains[index] ?? 0);
      const stride = (length * Math.max(gap, 1)) / Math.max(dot(pull, pull), 1);
      return scaled.map((weight, at) => Math.max(0, weight - stride * (pull[at] ?? 0)));
    },
    merit(gains) {
      let short = 0;
      for (const at of held) short += Math.min(0, gains[at] as number);
      return short < 0 ? short - FAR : (gains[index] as number);
    },
  };
}

/** A share of what a party could gain at most: whole numbers, the lower one above 0. */
export interface Ratio {
  readonly gain: number;
  readonly ideal: number;
}

/** The largest least share of the parties' gains in their ideal gains. An ideal of 0 holds the party's gain at 0 or more. */
export function largestLeast(from: readonly number[], ideals: readonly number[]): Goal<Ratio> {
  const whole = ideals.every((ideal) => ideal === 1);
  const shareOf = (gains: readonly number[]) => gains.map((gain, at) => gain / (ideals[at] || 1));
  const idealIn = (weights: readonly number[]) => dot(weights, ideals);
  return {
    from,
    first: ideals.map((ideal) => (ideal === 0 ? 0 : 1 / ideal)),
    leastWeight: 0,
    bounding: [...from.keys()],
    valueOf: (gains) => leastShare(gains, ideals),
    better: exceeds,
    limit(weights, best) {
      if (!best) return -FAR * FAR;
      // Whatever is better gives each party at least the next whole number above that share of its ideal.
      return weights.reduce((sum, weight, at) => sum + weight * nextAbove(best, ideals[at] ?? 0), -1);
    },
    bound(weights, gain) {
      const ideal = idealIn(weights);
      if (ideal === 0) return gain < 0 ? undefined : { gain: FAR, ideal: 1 };
      return whole ? { gain: Math.floor(gain / ideal), ideal: 1 } : { gain, ideal };
    },
    looseness: (weights, gain) => gain / Math.max(idealIn(weights), 1),
    steered({ weights, gains, best, length }) {
      const total = Math.max(idealIn(weights), Number.EPSILON);
      const shares = shareOf(gains);
      const level = dot(weights, gains) / total;
      // In a simplex: each party's weight times its ideal.
      const pull = shares.map((share, at) => (ideals[at] === 0 ? share : share - level));
      const gap = level - (best ? best.gain / best.ideal : Math.min(...shares));
      const stride = (length * Math.max(gap, 1e-6)) / Math.max(dot(pull, pull), 1e-12);
      return weights.map((weight, at) => {
        const scale = ideals[at] || 1;
        return Math.max(0, (weight * scale) / total - stride * (pull[at] ?? 0)) / scale;
      });
    },
    merit(gains, best) {
      let least = Infinity;
      let short = 0;
      for (let at = 0; at < gains.length; at += 1) {
        const ideal = ideals[at] as number;
        least = Math.min(least, (gains[at] as number) / (ideal || 1));
        if (best) short += Math.min(0, (gains[at] as number) - nextAbove(best, ideal)) / (ideal || 1);
      }
      return best ? short : least;
    },
  };
}

/** The least whole gain that is a larger share of this ideal; 0 for a party without a share. */
const nextAbove = ({ gain, ideal }: Ratio, of: number): number => (of === 0 ? 0 : Math.floor((gain * of) / ideal) + 1);

function leastShare(gains: readonly number[], ideals: readonly number[]): Ratio | undefined {
  let least: Ratio | undefined;
  for (const [at, gain] of gains.entries()) {
    const ideal = ideals[at] ?? 0;
    if (ideal === 0 && gain < 0) return undefined;
    if (ideal > 0 && (!least || exceeds(least, { gain, ideal }))) least = { gain, ideal };
  }
  return least;
}

/** Whether one share is the larger. */
export function exceeds(one: Ratio, other: Ratio): boolean {
  const [left, right] = [one.gain * other.ideal, other.gain * one.ideal];
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left > right;
  return BigInt(one.gain) * BigInt(other.ideal) > BigInt(other.gain) * BigInt(one.ideal);
}

/** The largest product of the gainers' gains, each at least 1, where nobody else's is below 0. */
export function largestProduct(
  from: readonly number[],
  gainers: readonly number[],
  reach: readonly number[],
): Goal<bigint> {
  const count = BigInt(gainers.length);
  const power = count ** count;
  const gains = from.map((_, party) => gainers.includes(party));
  const weightIn = (weights: readonly number[]) => gainers.reduce((sum, at) => sum + (weights[at] ?? 0), 0);
  const productOf = (values: readonly number[]) =>
    gainers.reduce((product, at) => product * BigInt(values[at] ?? 0), 1n);
  const allowed = (values: readonly number[]) => values.every((value, at) => value >= (gains[at] ? 1 : 0));
  return {
    from,
    first: reach.map((most) => 1 / Math.max(most, 1)),
    leastWeight: 1,
    bounding: [...from.keys()],
    valueOf: (values) => (allowed(values) ? productOf(values) : undefined),
    better: (one, other) => one > other,
    limit(weights, best) {
      // The mean of weight times gain is at least their geometric mean.
      const needed = weightIn(weights) - 1;
      const scale = productOf(weights);
      if (best === undefined || scale === 0n) return needed;
      return Math.max(needed, Number(rootOf(best * power * scale, gainers.length)));
    },
    bound(weights, gain) {
      if (gain < weightIn(weights)) return undefined;
      return BigInt(gain) ** count / (power * productOf(weights));
    },
    looseness: (weights, gain) =>
      gainers.reduce((product, at) => product * (gain / ((weights[at] ?? 1) * gainers.length)), 1),
    steered({ weights, gains: values, length }) {
      const total = Math.max(dot(weights, values), 1);
      const pull = weights.map(
        (weight, at) => (gainers.length * weight * (values[at] ?? 0)) / total - (gains[at] ? 1 : 0),
      );
      const stride = length / Math.max(dot(pull, pull), 0.01);
      return weights.map((weight, at) => weight * turned(stride * (pull[at] ?? 0)));
    },
    merit(values) {
      let product = 1;
      let short = 0;
      for (let at = 0; at < values.length; at += 1) {
        const value = values[at] as number;
        if (gains[at]) product *= value;
        short += Math.min(0, gains[at] ? value - 1 : value);
      }
      return short < 0 ? short : product;
    },
  };
}

/** About e to the minus: the same on every machine, which `Math.exp` is not. */
const turned = (by: number): number => (by > 0 ? 1 / (1 + by) : 1 - by);

/** The largest whole number whose power is not above a number of at least 0 (Newton's method, from above). */
function rootOf(power: bigint, degree: number): bigint {
  if (power < 2n) return power;
  const n = BigInt(degree);
  let root = 1n << BigInt(Math.ceil(power.toString(2).length / degree));
  for (;;) {
    const next = ((n - 1n) * root + power / root ** (n - 1n)) / n;
    if (next >= root) return root;
    root = next;
  }
}

function dot(left: readonly number[], right: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
}
