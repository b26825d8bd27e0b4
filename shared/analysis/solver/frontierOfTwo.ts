/** The whole frontier of two parties. Scores are whole numbers, so each first total has a cell for the best second one. */
import { type Adding, frontierBy, type Point, rangeOf, type Sums } from './frontier.ts';
import type { Layer } from './graph.ts';
import type { Problem } from './problem.ts';

/**
 * Every efficient combination of scores, from the best for the first party down, with a deal for each. It needs no
 * limit: there are never more than the first party has different scores, at some 300 bytes each.
 */
export const frontierOfTwo = (problem: Problem): readonly Point[] => frontierBy(problem, 2, adding, Infinity) ?? [];

const NOTHING = -(2 ** 31);

const adding: Adding = (before, layer, pairings) => {
  const { low, high } = rangeOf(before, layer, pairings, 0);
  const cells = Math.max(0, high - low + 1);
  const best = {
    second: new Int32Array(cells).fill(NOTHING),
    from: new Int32Array(cells),
    option: new Int32Array(cells),
  };
  for (const { sums, options } of pairings)
    for (let option = options[0]; option < options[1]; option += 1) shift(before, sums, { layer, option, low }, best);
  return staircase(best, low);
};

interface Cells {
  readonly second: Int32Array;
  readonly from: Int32Array;
  readonly option: Int32Array;
}

/** Every sum moved by one option. */
function shift(
  { totals }: Sums,
  [start, end]: readonly [number, number],
  { layer, option, low }: { readonly layer: Layer; readonly option: number; readonly low: number },
  best: Cells,
): void {
  const [first, second] = totals as readonly [Int32Array, Int32Array];
  const right = (layer.scores[option * 2] as number) - low;
  const up = layer.scores[option * 2 + 1] as number;
  for (let sum = start; sum < end; sum += 1) {
    const cell = (first[sum] as number) + right;
    const height = (second[sum] as number) + up;
    if (height <= (best.second[cell] as number)) continue;
    best.second[cell] = height;
    best.from[cell] = sum;
    best.option[cell] = option;
  }
}

/** The cells that are higher than everything to their right. */
function staircase({ second, from, option }: Cells, low: number): Sums {
  const steps = new Int32Array(second.length);
  let count = 0;
  for (let cell = second.length - 1, height = NOTHING; cell >= 0; cell -= 1) {
    if ((second[cell] as number) <= height) continue;
    height = second[cell] as number;
    steps[count] = cell;
    count += 1;
  }
  const columns = [0, 1, 2, 3].map(() => new Int32Array(count)) as [Int32Array, Int32Array, Int32Array, Int32Array];
  for (let step = 0; step < count; step += 1) {
    const cell = steps[step] as number;
    columns[0][step] = cell + low;
    columns[1][step] = second[cell] as number;
    columns[2][step] = from[cell] as number;
    columns[3][step] = option[cell] as number;
  }
  return { totals: [columns[0], columns[1]], from: columns[2], option: columns[3] };
}
