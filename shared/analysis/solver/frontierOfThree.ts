/** The whole frontier of three parties: level by level of the first total, a staircase of the other two grows. */
import { type Adding, frontierBy, type Pairing, type Point, rangeOf, type Sums } from './frontier.ts';
import type { Layer } from './graph.ts';
import type { Problem } from './problem.ts';

/**
 * As many sums as a browser can bear: they take less than 100 MB while at work, and well below a second. Ten issues of
 * 321 options may have a million efficient combinations, of which nobody reads more than a sample.
 */
export const SUMS_MAX = 400_000;

/** Every efficient combination of scores, from the best for the first party down, with a deal for each. */
export function frontierOfThree(problem: Problem): readonly Point[];
/** The same, or undefined where it would hold more sums than the limit at once, those of all issues together. */
export function frontierOfThree(problem: Problem, limit: number): readonly Point[] | undefined;
export function frontierOfThree(problem: Problem, limit = Infinity): readonly Point[] | undefined {
  return frontierBy(problem, 3, adding, limit);
}

const NOTHING = -(2 ** 31);

const adding: Adding = (before, layer, pairings, room) => {
  const first = rangeOf(before, layer, pairings, 0);
  const second = rangeOf(before, layer, pairings, 1);
  const front = new Front(second.low, second.high);
  const streams = new Streams(before, layer, pairings, first);
  for (let level = first.high; level >= first.low; level -= 1) {
    streams.at(level, front);
    front.close(level);
    if (front.size > room) return undefined;
  }
  return front.sums();
};

/** Each option's sums in order of the first total, waiting at the level of the next one. */
class Streams {
  readonly #before: Sums;
  readonly #scores: Float64Array;
  readonly #low: number;
  /** By stream: its option, its next sum and the end of its sums. */
  readonly #option: number[] = [];
  readonly #sum: number[] = [];
  readonly #end: number[] = [];
  /** By level, the first stream that waits there, and by stream, the one behind it; -1 for none. */
  readonly #waiting: Int32Array;
  readonly #behind: number[] = [];

  constructor(
    before: Sums,
    layer: Layer,
    pairings: readonly Pairing[],
    { low, high }: { readonly low: number; readonly high: number },
  ) {
    this.#before = before;
    this.#scores = layer.scores;
    this.#low = low;
    this.#waiting = new Int32Array(Math.max(0, high - low + 1)).fill(-1);
    for (const { sums, options } of pairings)
      for (let option = options[0]; option < options[1]; option += 1) this.#open(option, sums);
  }

  #open(option: number, [start, end]: readonly [number, number]): void {
    this.#option.push(option);
    this.#sum.push(start);
    this.#end.push(end);
    this.#wait(this.#option.length - 1);
  }

  #wait(stream: number): void {
    const sum = this.#sum[stream] as number;
    if (sum === this.#end[stream]) return;
    const option = this.#option[stream] as number;
    const level = (this.#before.totals[0]?.[sum] as number) + (this.#scores[option * 3] as number) - this.#low;
    this.#behind[stream] = this.#waiting[level] as number;
    this.#waiting[level] = stream;
  }

  /** Offers every sum of this level. */
  at(level: number, front: Front): void {
    const [first, second, third] = this.#before.totals as readonly [Int32Array, Int32Array, Int32Array];
    for (let stream = this.#waiting[level - this.#low] as number; stream >= 0; ) {
      const behind = this.#behind[stream] as number;
      const option = this.#option[stream] as number;
      const right = this.#scores[option * 3 + 1] as number;
      const up = this.#scores[option * 3 + 2] as number;
      const end = this.#end[stream] as number;
      let sum = this.#sum[stream] as number;
      for (const here = first[sum]; sum < end && first[sum] === here; sum += 1)
        front.offer((second[sum] as number) + right, (third[sum] as number) + up, sum, option);
      this.#sum[stream] = sum;
      this.#wait(stream);
      stream = behind;
    }
  }
}

/** What is efficient so far. */
class Front {
  readonly #low: number;
  /** By second total, the best third one with at least as much of the second. */
  readonly #best: Int32Array;
  /** This level's candidates, four numbers each: second and third total, sum before, option. */
  #candidates: number[] = [];
  /** Five numbers each: the totals, the sum before, the option. */
  readonly #kept: number[] = [];

  constructor(low: number, high: number) {
    this.#low = low;
    this.#best = new Int32Array(Math.max(0, high - low + 1)).fill(NOTHING);
  }

  get size(): number {
    return this.#kept.length / 5;
  }

  offer(second: number, third: number, from: number, option: number): void {
    if ((this.#best[second - this.#low] as number) < third) this.#candidates.push(second, third, from, option);
  }

  /** Takes the efficient ones of this level's candidates. */
  close(level: number): void {
    const all = this.#candidates;
    if (all.length === 0) return;
    const order = Array.from({ length: all.length / 4 }, (_, index) => index * 4).sort(
      (one, other) =>
        (all[other] as number) - (all[one] as number) || (all[other + 1] as number) - (all[one + 1] as number),
    );
    for (const at of order) {
      const [second, third] = [all[at] as number, all[at + 1] as number];
      if ((this.#best[second - this.#low] as number) >= third) continue;
      this.#kept.push(level, second, third, all[at + 2] as number, all[at + 3] as number);
      for (let cell = second - this.#low; cell >= 0 && (this.#best[cell] as number) < third; cell -= 1)
        this.#best[cell] = third;
    }
    this.#candidates = [];
  }

  sums(): Sums {
    const column = (offset: number) =>
      Int32Array.from({ length: this.#kept.length / 5 }, (_, index) => this.#kept[index * 5 + offset] as number);
    return { totals: [column(0), column(1), column(2)], from: column(3), option: column(4) };
  }
}
