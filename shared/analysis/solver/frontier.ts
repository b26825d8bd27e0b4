/**
 * Whole Pareto frontiers by Minkowski sums: issue by issue, every efficient sum so far meets every option worth
 * choosing, and what somebody can do better for nobody's loss falls out. Each point points back to the one it came from.
 */
import { type Graph, graphsOf, type Layer } from './graph.ts';
import { assertValid, type Choices, InvalidProblem, type Problem } from './problem.ts';

export interface Point {
  readonly scores: readonly number[];
  /** One of the deals with these scores. */
  readonly choices: Choices;
}

/** Sums that are efficient among themselves, from the highest first total down; in step with each other. */
export interface Sums {
  /** By total, then by sum. */
  readonly totals: readonly Int32Array[];
  /** The sum before this issue was added, and the place of its option. */
  readonly from: Int32Array;
  readonly option: Int32Array;
}

/** Sums that may be followed by these options. */
export interface Pairing {
  /** Where they begin and end in the sums before. */
  readonly sums: readonly [number, number];
  /** Where they begin and end in the layer. */
  readonly options: readonly [number, number];
}

/** Every efficient sum of a pairing's members; undefined if there are more than there is room for. */
export type Adding = (before: Sums, layer: Layer, pairings: readonly Pairing[], room: number) => Sums | undefined;

/**
 * One point for each efficient combination of scores, from the best for the first party down; undefined where more sums
 * than the limit would be held at once, those of all issues together.
 */
export function frontierBy(
  problem: Problem,
  parties: number,
  adding: Adding,
  limit: number,
): readonly Point[] | undefined {
  assertValid(problem);
  if (problem.parties !== parties) throw new InvalidProblem(`the frontier of ${parties} needs ${parties} parties`);
  const points: Point[] = [];
  let graphs = 0;
  for (const graph of graphsOf(problem)) {
    const more = frontierIn(graph, adding, limit - points.length);
    if (!more) return undefined;
    for (const point of more) points.push(point);
    graphs += 1;
  }
  return graphs > 1 ? efficientAmong(points) : points;
}

interface Stage extends Sums {
  /** Where each state's sums begin; at last their number. */
  readonly starts: readonly number[];
}

function frontierIn(graph: Graph, adding: Adding, limit: number): readonly Point[] | undefined {
  let room = limit;
  const none = Int32Array.of(0);
  const stages: Stage[] = [
    { totals: Array.from({ length: graph.width }, () => none), from: none, option: none, starts: [0, 1] },
  ];
  for (const [at, layer] of graph.layers.entries()) {
    const before = stages[at] as Stage;
    const ends = graph.layers[at + 1]?.states ?? 1;
    const parts: Sums[] = [];
    for (const pairings of pairingsOf(layer, before.starts, ends)) {
      const part = adding(before, layer, pairings, room);
      if (!part) return undefined;
      room -= part.from.length;
      parts.push(part);
    }
    stages.push(together(parts, graph.width));
  }
  return pointsOf(graph, stages);
}

/** By state after the choice. */
function pairingsOf({ kinds, next }: Layer, starts: readonly number[], ends: number): readonly (readonly Pairing[])[] {
  const pairings: Pairing[][] = Array.from({ length: ends }, () => []);
  for (const [arc, to] of next.entries()) {
    const state = Math.floor(arc / (kinds.length - 1));
    const kind = arc % (kinds.length - 1);
    pairings[to]?.push({
      sums: [starts[state] ?? 0, starts[state + 1] ?? 0],
      options: [kinds[kind] ?? 0, kinds[kind + 1] ?? 0],
    });
  }
  return pairings;
}

function together(parts: readonly Sums[], width: number): Stage {
  const [only] = parts;
  if (only && parts.length === 1) return { ...only, starts: [0, only.from.length] };
  const starts = [0];
  for (const { from } of parts) starts.push((starts.at(-1) ?? 0) + from.length);
  const joined = (columnOf: (part: Sums) => Int32Array | undefined) => {
    const column = new Int32Array(starts.at(-1) ?? 0);
    for (const [index, part] of parts.entries()) column.set(columnOf(part) ?? [], starts[index]);
    return column;
  };
  return {
    totals: Array.from({ length: width }, (_, party) => joined(({ totals }) => totals[party])),
    from: joined(({ from }) => from),
    option: joined(({ option }) => option),
    starts,
  };
}

function pointsOf({ layers }: Graph, stages: readonly Stage[]): readonly Point[] {
  const last = stages.at(-1) as Stage;
  return Array.from({ length: last.from.length }, (_, index) => {
    const choices = Array.from({ length: layers.length }, () => 0);
    for (let at = layers.length - 1, sum = index; at >= 0; at -= 1) {
      const { from, option } = stages[at + 1] as Stage;
      const { issue, options } = layers[at] as Layer;
      choices[issue] = options[option[sum] as number] as number;
      sum = from[sum] as number;
    }
    return { scores: last.totals.map((totals) => totals[index] as number), choices };
  });
}

/** From several frontiers of two or three parties one: only where conditions were too entangled for one graph. */
export function efficientAmong(points: readonly Point[]): readonly Point[] {
  const stairs = new Stairs();
  // Whoever dominates comes first, and has at least as much of the first total.
  return points
    .toSorted((one, other) => compared(one.scores, other.scores))
    .filter(({ scores }) => stairs.risenBy(scores[1] ?? 0, scores[2] ?? 0));
}

/** The best third totals by second ones, the greatest second one first. */
class Stairs {
  readonly #steps: { readonly second: number; readonly third: number }[] = [];

  /** Whether this lies above the stairs, and is part of them from now on. */
  risenBy(second: number, third: number): boolean {
    const steps = this.#steps;
    const after = this.#firstBelow(second);
    const before = steps[after - 1];
    if (before && before.third >= third) return false;
    let end = after;
    while ((steps[end]?.third ?? Infinity) <= third) end += 1;
    const start = before?.second === second ? after - 1 : after;
    steps.splice(start, end - start, { second, third });
    return true;
  }

  #firstBelow(second: number): number {
    let [low, high] = [0, this.#steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#steps[middle]?.second ?? -Infinity) < second) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function compared(one: readonly number[], other: readonly number[]): number {
  const party = one.findIndex((score, index) => score !== other[index]);
  return party === -1 ? 0 : (other[party] ?? 0) - (one[party] ?? 0);
}

/** The least and the greatest sum of one total. */
export function rangeOf(before: Sums, { scores }: Layer, pairings: readonly Pairing[], party: number) {
  const width = before.totals.length;
  let low = Infinity;
  let high = -Infinity;
  for (const { sums, options } of pairings) {
    if (sums[0] === sums[1] || options[0] === options[1]) continue;
    const totals = before.totals[party] as Int32Array;
    let least = Infinity;
    let most = -Infinity;
    for (let sum = sums[0]; sum < sums[1]; sum += 1) {
      least = Math.min(least, totals[sum] as number);
      most = Math.max(most, totals[sum] as number);
    }
    for (let option = options[0]; option < options[1]; option += 1) {
      const score = scores[option * width + party] ?? 0;
      low = Math.min(low, least + score);
      high = Math.max(high, most + score);
    }
  }
  return { low, high };
}
