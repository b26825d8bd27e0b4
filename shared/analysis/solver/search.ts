/**
 * Lagrangian branch and bound. Weights make one sum of all gains, whose maximum splits over issues and bounds the goal;
 * a few subgradient steps tighten it; options that lie beyond the limit fall; then the search branches on one issue.
 */
import type { Goal } from './goal.ts';
import { choicesOf, type Graph, graphsOf, looseGraph, narrowed, narrowedLayer, withSum } from './graph.ts';
import { peakOf, peaksThrough, totalsOf } from './peak.ts';
import type { Choices, Problem } from './problem.ts';

/** So many nodes, unless asked otherwise. */
export const BUDGET = 50_000;

/** Whole weights go up to this, so that no sum leaves the whole numbers that a double holds. */
const WEIGHT_MAX = 2 ** 20;
const ROOT_STEPS = 150;
const NODE_STEPS = 12;
/** After so many steps without a tighter bound the steps get shorter. */
const PATIENCE = 4;

export interface Start<Value> {
  readonly budget: number;
  /** What must be beaten. */
  readonly best?: Value;
  /** The first deal that is allowed and beats it ends the search. */
  readonly any?: boolean;
}

export interface Outcome<Value> {
  /** Of the best deal; undefined if none was better than what had to be beaten. */
  readonly choices: Choices | undefined;
  /** The best, or what had to be beaten. */
  readonly best: Value | undefined;
  /** What no deal exceeds, where the budget left parts unsearched that may be better; undefined if the best is exact. */
  readonly open: Value | undefined;
  readonly nodes: number;
}

interface Bound {
  readonly weights: readonly number[];
  readonly gain: number;
}

/** Searches the deals of a problem; with weights, their sum of the scores is one more total, after the parties'. */
export function searched<Value>(
  problem: Problem,
  goal: Goal<Value>,
  start: Start<Value>,
  weights?: readonly number[],
): Outcome<Value> {
  const summed = (graph: Graph) => (weights ? withSum(graph, weights) : graph);
  return new Search(goal, start).over(graphsOf(problem), summed, summed(looseGraph(problem)));
}

class Search<Value> {
  readonly #goal: Goal<Value>;
  readonly #start: Start<Value>;
  #best: Value | undefined;
  #found: { readonly graph: Graph; readonly picks: Int32Array } | undefined;
  #open: Value | undefined;
  #nodes = 0;

  constructor(goal: Goal<Value>, start: Start<Value>) {
    this.#goal = goal;
    this.#start = start;
    this.#best = start.best;
  }

  /** Searches one graph after the other; one left over by the budget counts with its first bound. */
  over(graphs: Iterable<Graph>, summed: (graph: Graph) => Graph, loose: Graph): Outcome<Value> {
    for (const graph of graphs) {
      if (this.#done) break;
      if (this.#spent) {
        this.#leave(this.#boundOf(loose, rounded(this.#goal.first, this.#goal.leastWeight)));
        break;
      }
      this.#explore(summed(graph), this.#goal.first, ROOT_STEPS);
    }
    const settled = this.#best !== undefined && this.#open !== undefined && !this.#goal.better(this.#open, this.#best);
    return {
      choices: this.#found && choicesOf(this.#found.graph, this.#found.picks),
      best: this.#best,
      open: settled || this.#done ? undefined : this.#open,
      nodes: this.#nodes,
    };
  }

  get #spent(): boolean {
    return this.#nodes >= this.#start.budget;
  }

  get #done(): boolean {
    return this.#start.any === true && this.#found !== undefined;
  }

  #explore(graph: Graph, first: readonly number[], steps: number): void {
    this.#nodes += 1;
    const bounds = this.#tightened(graph, first, steps);
    if (!bounds || this.#done) return;
    const left = this.#reduced(graph, bounds);
    if (!left) return;
    const at = branchingLayer(left);
    if (at === undefined) this.#offer(left, new Int32Array(left.layers.length), false);
    else this.#branch(left, at, bounds[0] as Bound);
  }

  /** Each option of a layer on its own, the most promising first. */
  #branch(graph: Graph, at: number, { weights }: Bound): void {
    const through = peaksThrough(graph, weights)[at] ?? new Float64Array();
    const base = this.#baseOf(weights);
    const order = [...through.keys()].toSorted((one, other) => (through[other] ?? 0) - (through[one] ?? 0));
    for (const option of order) {
      if (this.#done) return;
      const gain = (through[option] ?? -Infinity) - base;
      if (gain <= this.#goal.limit(weights, this.#best)) return;
      if (this.#spent) return this.#leave({ weights, gain });
      this.#explore(narrowed(graph, at, [option]), weights, NODE_STEPS);
    }
  }

  /** The bounds met on the way down, the tightest first; undefined if one of them shows that nothing here is better. */
  #tightened(graph: Graph, first: readonly number[], steps: number): readonly Bound[] | undefined {
    const goal = this.#goal;
    const root = steps === ROOT_STEPS;
    let weights = first;
    let tightest = Infinity;
    let tight: Bound | undefined;
    let length = 1;
    let idle = 0;
    const met: Bound[] = [];
    for (let step = 0; step < steps; step += 1) {
      const whole = rounded(weights, goal.leastWeight);
      const { total, picks } = peakOf(graph, whole);
      if (total === -Infinity) return undefined;
      const bound = { weights: whole, gain: total - this.#baseOf(whole) };
      const gains = this.#offer(graph, picks, root && step % 8 === 0);
      if (this.#done) return [bound];
      if (bound.gain <= goal.limit(whole, this.#best)) return undefined;
      const looseness = goal.looseness(whole, bound.gain);
      if (looseness < tightest) {
        tightest = looseness;
        tight = bound;
        met.push(bound);
        idle = 0;
      } else if ((idle += 1) >= PATIENCE) {
        idle = 0;
        length /= 2;
        weights = tight?.weights ?? weights;
      }
      weights = goal.steered({ weights: whole, gains, best: this.#best, length });
    }
    return met.toReversed().slice(0, 3);
  }

  /** Takes the deal if it is better than the best; answers with its gains. */
  #offer(graph: Graph, picks: Int32Array, climbing: boolean): readonly number[] {
    const gains = this.#gainsOf(graph, picks);
    this.#take(graph, picks, gains);
    if (climbing) {
      const top = this.#climbed(graph, picks);
      this.#take(graph, top, this.#gainsOf(graph, top));
    }
    return gains;
  }

  #take(graph: Graph, picks: Int32Array, gains: readonly number[]): void {
    const value = this.#goal.valueOf(gains);
    if (value === undefined || (this.#best !== undefined && !this.#goal.better(value, this.#best))) return;
    this.#best = value;
    this.#found = { graph, picks };
  }

  #gainsOf(graph: Graph, picks: Int32Array): readonly number[] {
    return totalsOf(graph, picks).map((total, at) => total - (this.#goal.from[at] ?? 0));
  }

  /** From these picks up by single changes as long as they help. */
  #climbed(graph: Graph, start: Int32Array): Int32Array {
    const picks = Int32Array.from(start);
    const gains = [...this.#gainsOf(graph, picks)];
    let merit = this.#goal.merit(gains);
    for (let improved = true; improved; ) {
      improved = false;
      for (let at = 0; at < graph.layers.length; at += 1) {
        const change = this.#bestChange(graph, { picks, gains, merit }, at);
        if (!change) continue;
        improved = true;
        merit = change.merit;
        picks[at] = change.option;
        gains.splice(0, gains.length, ...change.gains);
      }
    }
    return picks;
  }

  /** Only options of the same kind, which keep every condition met. */
  #bestChange(
    { layers, width }: Graph,
    now: { readonly picks: Int32Array; readonly gains: readonly number[]; readonly merit: number },
    at: number,
  ) {
    const layer = layers[at];
    if (!layer) return undefined;
    const { scores, kinds } = layer;
    const present = now.picks[at] as number;
    const kind = kinds.findLastIndex((start) => start <= present);
    const gains = [...now.gains];
    let best: { readonly option: number; readonly gains: readonly number[]; readonly merit: number } | undefined;
    for (let option = kinds[kind] as number; option < (kinds[kind + 1] as number); option += 1) {
      for (let index = 0; index < width; index += 1)
        gains[index] =
          (now.gains[index] as number) +
          (scores[option * width + index] as number) -
          (scores[present * width + index] as number);
      const merit = this.#goal.merit(gains);
      if (merit > (best?.merit ?? now.merit)) best = { option, gains: [...gains], merit };
    }
    return best;
  }

  /** Without the options through which no bound lets anything better pass; undefined if a layer loses all. */
  #reduced(graph: Graph, bounds: readonly Bound[]): Graph | undefined {
    let left = graph;
    for (const { weights } of bounds) {
      const limit = this.#goal.limit(weights, this.#best) + this.#baseOf(weights);
      const through = peaksThrough(left, weights);
      const layers = left.layers.map((layer, at) => {
        const totals = through[at] as Float64Array;
        const kept = [...totals.keys()].filter((option) => (totals[option] as number) > limit);
        return narrowedLayer(layer, kept, left.width);
      });
      if (layers.some(({ options }) => options.length === 0)) return undefined;
      left = { ...left, layers };
    }
    return left;
  }

  #baseOf(weights: readonly number[]): number {
    let base = 0;
    for (let at = 0; at < weights.length; at += 1) base += (weights[at] as number) * (this.#goal.from[at] as number);
    return base;
  }

  #boundOf(graph: Graph, weights: readonly number[]): Bound {
    return { weights, gain: peakOf(graph, weights).total - this.#baseOf(weights) };
  }

  #leave({ weights, gain }: Bound): void {
    const bound = this.#goal.bound(weights, gain);
    if (bound === undefined) return;
    if (this.#open === undefined || this.#goal.better(bound, this.#open)) this.#open = bound;
  }
}

/** The layer with the fewest options to choose between; undefined if no choice is left. */
function branchingLayer({ layers }: Graph): number | undefined {
  let best: number | undefined;
  for (const [at, { options }] of layers.entries())
    if (options.length > 1 && (best === undefined || options.length < (layers[best]?.options.length ?? 0))) best = at;
  return best;
}

/** Whole numbers in the same ratios, as nearly as they go. */
function rounded(weights: readonly number[], least: number): readonly number[] {
  const most = Math.max(...weights);
  const scale = most > 0 ? WEIGHT_MAX / most : 0;
  return weights.map((weight) => Math.max(least, Math.round(weight * scale)));
}
