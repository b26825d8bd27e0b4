/**
 * A problem as the search sees it: layer by layer an option is chosen, and a state remembers which conditions are met
 * so far. Whatever path leads to the end meets them all, so that every weighted sum still splits over issues.
 */
import { memoized } from '#shared/base/memo.ts';
import { type Condition, type Conditioned, conditionsOf, propagated, split } from './conditions.ts';
import type { Choices, Problem } from './problem.ts';

export interface Graph {
  /** How many totals are kept: the parties', and perhaps a sum of them. */
  readonly width: number;
  readonly layers: readonly Layer[];
}

/** One issue. Options of one kind meet the same conditions; each kind's stand together. */
export interface Layer {
  readonly issue: number;
  /** The options' indexes in the problem. */
  readonly options: readonly number[];
  /** Option by option, its score in each total. */
  readonly scores: Float64Array;
  /** Where each kind's options begin; at last their number. */
  readonly kinds: readonly number[];
  /** How many states there are before the choice. */
  readonly states: number;
  /** By state and kind, the state after the choice; -1 where a condition could not be met any more. */
  readonly next: Int32Array;
}

/** A graph with more arcs than this is split in two by a literal of a condition. */
const ARCS_MAX = 5_000;

/** Graphs that together hold every deal that meets the conditions, none of them twice; one in nearly every case. */
export function graphsOf(problem: Problem): Iterable<Graph> {
  const whole = wholeGraph(problem);
  return whole === 'entangled' ? piecesOf(problem, ARCS_MAX) : whole;
}

/** The same, split until none has more arcs than this while it has conditions left. */
export function* piecesOf(problem: Problem, arcs: number): Iterable<Graph> {
  const waiting: Conditioned[] = [rootOf(problem)];
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    const known = propagated(state);
    if (!known) continue;
    const graph = graphOf(problem, known, arcs);
    if (graph) yield graph;
    else waiting.push(...split(known));
  }
}

/** The deals without the conditions, for bounds. */
export const looseGraph = memoized((problem: Problem): Graph => {
  const graph = graphOf(problem, { ...rootOf(problem), conditions: [] });
  if (!graph) throw new Error('A graph without conditions has one arc an issue');
  return graph;
});

const wholeGraph = memoized((problem: Problem): readonly Graph[] | 'entangled' => {
  const known = propagated(rootOf(problem));
  if (!known) return [];
  const graph = graphOf(problem, known);
  return graph ? [graph] : 'entangled';
});

const rootOf = (problem: Problem): Conditioned => ({
  domains: problem.issues.map((options) => options.map((_, index) => index)),
  conditions: conditionsOf(problem),
});

/** Adds one more total: this weighted sum of the others. */
export function withSum(graph: Graph, weights: readonly number[]): Graph {
  const { width } = graph;
  const layers = graph.layers.map((layer) => {
    const scores = new Float64Array(layer.options.length * (width + 1));
    for (let option = 0; option < layer.options.length; option += 1) {
      const row = layer.scores.subarray(option * width, (option + 1) * width);
      scores.set(row, option * (width + 1));
      scores[option * (width + 1) + width] = row.reduce((sum, score, index) => sum + score * (weights[index] ?? 0), 0);
    }
    return { ...layer, scores };
  });
  return { width: width + 1, layers };
}

/** The graph with these options of a layer alone, given by their places in it, in order. */
export function narrowed(graph: Graph, at: number, kept: readonly number[]): Graph {
  const layers = graph.layers.map((layer, index) => (index === at ? narrowedLayer(layer, kept, graph.width) : layer));
  return { ...graph, layers };
}

export function narrowedLayer(layer: Layer, kept: readonly number[], width: number): Layer {
  if (kept.length === layer.options.length) return layer;
  const scores = new Float64Array(kept.length * width);
  // By hand, since a view costs more than the few numbers that it would copy.
  for (let place = 0; place < kept.length; place += 1)
    for (let index = 0; index < width; index += 1)
      scores[place * width + index] = layer.scores[(kept[place] as number) * width + index] as number;
  const kinds = layer.kinds.map((start) => countBelow(kept, start));
  return { ...layer, options: kept.map((option) => layer.options[option] as number), scores, kinds };
}

function countBelow(sorted: readonly number[], limit: number): number {
  const first = sorted.findIndex((value) => value >= limit);
  return first === -1 ? sorted.length : first;
}

/** By issue the option chosen, from each layer's place. */
export function choicesOf(graph: Graph, picks: ArrayLike<number>): Choices {
  const choices = Array.from({ length: graph.layers.length }, () => 0);
  for (const [at, { issue, options }] of graph.layers.entries()) choices[issue] = options[picks[at] ?? 0] ?? 0;
  return choices;
}

/** Undefined if it has too many arcs. */
function graphOf(problem: Problem, { domains, conditions }: Conditioned, most = ARCS_MAX): Graph | undefined {
  const layers: Layer[] = [];
  const order = orderOf(problem.issues.length, conditions);
  let states: readonly bigint[] = [0n];
  let arcs = 0;
  for (const [at, issue] of order.entries()) {
    const closed = closedAfter(order, at, conditions);
    const kinds = kindsOf(problem, issue, domains[issue] ?? [], conditions);
    const { next, after } = arcsOf(states, [...kinds.keys()], closed);
    arcs += next.length;
    if (arcs > most && conditions.length > 0) return undefined;
    layers.push({ ...laidOut(problem, issue, [...kinds.values()]), states: states.length, next });
    states = after;
  }
  return { width: problem.parties, layers };
}

/** Conditions that are open together make states, so issues of one condition stand near each other. */
function orderOf(issues: number, conditions: readonly Condition[]): readonly number[] {
  const left = new Set(Array.from({ length: issues }, (_, issue) => issue));
  const order: number[] = [];
  while (left.size > 0) {
    let best: readonly [number, number] | undefined;
    for (const issue of left) {
      const open = openAfter([...order, issue], conditions);
      if (!best || open < best[1]) best = [issue, open];
    }
    if (!best) break;
    order.push(best[0]);
    left.delete(best[0]);
  }
  return order;
}

function openAfter(order: readonly number[], conditions: readonly Condition[]): number {
  const chosen = new Set(order);
  return conditions.filter((condition) => {
    const met = [...condition.keys()].filter((issue) => chosen.has(issue)).length;
    return met > 0 && met < condition.size;
  }).length;
}

/** The conditions of which no issue is left after this place in the order, as a mask. */
function closedAfter(order: readonly number[], at: number, conditions: readonly Condition[]): bigint {
  const later = new Set(order.slice(at + 1));
  return maskOf(conditions, (condition) => ![...condition.keys()].some((issue) => later.has(issue)));
}

const maskOf = (conditions: readonly Condition[], holds: (condition: Condition) => boolean): bigint =>
  conditions.reduce((mask, condition, index) => (holds(condition) ? mask | (1n << BigInt(index)) : mask), 0n);

/** The states after each state and kind. A path ends where a condition that has no later issue is not met. */
function arcsOf(states: readonly bigint[], kinds: readonly bigint[], closed: bigint) {
  const places = new Map<bigint, number>();
  const next = new Int32Array(states.length * kinds.length);
  for (const [from, state] of states.entries()) {
    for (const [index, kind] of kinds.entries()) {
      const met = state | kind;
      next[from * kinds.length + index] = (met & closed) === closed ? placeOf(met, places) : -1;
    }
  }
  return { next, after: [...places.keys()] };
}

function placeOf(state: bigint, places: Map<bigint, number>): number {
  const known = places.get(state);
  if (known !== undefined) return known;
  places.set(state, places.size);
  return places.size - 1;
}

/** By the conditions that they meet, the options worth choosing. */
function kindsOf(
  problem: Problem,
  issue: number,
  domain: readonly number[],
  conditions: readonly Condition[],
): ReadonlyMap<bigint, readonly number[]> {
  const kinds = new Map<bigint, number[]>();
  for (const option of domain) {
    const met = maskOf(conditions, (condition) => condition.get(issue)?.has(option) ?? false);
    const alike = kinds.get(met);
    if (alike) alike.push(option);
    else kinds.set(met, [option]);
  }
  return new Map([...kinds].map(([met, options]) => [met, undominated(problem, issue, options)]));
}

/** Without the options to which another of the same kind is at least as good for everybody. */
function undominated({ issues }: Problem, issue: number, options: readonly number[]): readonly number[] {
  const scored = options.map((option) => {
    const scores = issues[issue]?.[option]?.scores ?? [];
    return { option, scores, sum: scores.reduce((sum, score) => sum + score, 0) };
  });
  const kept: typeof scored = [];
  // Whoever dominates has the greater sum, so it stands before.
  for (const one of scored.sort((left, right) => right.sum - left.sum))
    if (!kept.some((other) => noWorse(other.scores, one.scores))) kept.push(one);
  return kept.map(({ option }) => option);
}

function noWorse(one: readonly number[], other: readonly number[]): boolean {
  for (let party = 0; party < one.length; party += 1)
    if ((one[party] as number) < (other[party] as number)) return false;
  return true;
}

function laidOut(
  { issues, parties }: Problem,
  issue: number,
  kinds: readonly (readonly number[])[],
): Pick<Layer, 'issue' | 'options' | 'scores' | 'kinds'> {
  const options = kinds.flat();
  const scores = new Float64Array(options.length * parties);
  for (const [place, option] of options.entries()) scores.set(issues[issue]?.[option]?.scores ?? [], place * parties);
  const starts = [0];
  for (const kind of kinds) starts.push((starts.at(-1) ?? 0) + kind.length);
  return { issue, options, scores, kinds: starts };
}
