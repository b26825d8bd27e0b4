/**
 * Lagrangian branch and bound. Weights make one sum of all gains, whose maximum splits over issues and bounds the goal;
 * a few subgradient steps tighten it; options that lie beyond the limit fall; then the search branches on one issue.
 */
import { climbed } from './climb.ts';
import type { Goal } from './goal.ts';
import { choicesOf, type Graph, graphsOf, type Layer, looseGraph, narrowed, narrowedLayer, withSum } from './graph.ts';
import { peakOf, peaksThrough, totalsOf } from './peak.ts';
import type { Choices, Problem } from './problem.ts';
import { sweep } from './sweep.ts';

/** So many nodes, unless asked otherwise. */
export const BUDGET = 50_000;

/** Whole weights go up to this, so that no sum leaves the whole numbers that a double holds. */
const WEIGHT_MAX = 2 ** 20;
/** How a graph is entered: many steps over all options, then few over those left, from deals that are climbed further. */
const ROUGH = { steps: 150, climbing: 'singles' } as const;
const FINE = { steps: 16, climbing: 'pairs' } as const;
type Climbing = 'singles' | 'pairs';
const EVERY: Readonly<Record<Climbing, number>> = { singles: 8, pairs: 2 };
const NODE_STEPS = 12;
/** After so many steps without a tighter bound the steps get shorter. */
const PATIENCE = 4;
/** So many of the tightest bounds reduce a graph. */
const CUTS = 3;
/** A graph with no more deals than this is swept. */
const SWEPT = 30_000;

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

interface Reduced {
  readonly graph: Graph;
  /** Those that bound it best, or to begin with. */
  readonly weights: readonly number[];
  /** Weights that bound it well. */
  readonly cuts: readonly (readonly number[])[];
}

/** How long the next step is: half as long after some that led nowhere. */
class Pace {
  length = 1;
  #tightest = Infinity;
  #idle = 0;

  tighter(looseness: number): boolean {
    if (looseness < this.#tightest) {
      this.#tightest = looseness;
      this.#idle = 0;
      return true;
    }
    this.#idle += 1;
    if (this.#idle === PATIENCE) {
      this.#idle = 0;
      this.length /= 2;
    }
    return false;
  }
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
      this.#enter(summed(graph));
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

  /** Bounds and good deals help each other: the better the best, the fewer options are left to find a better one in. */
  #enter(graph: Graph): void {
    this.#nodes += 1;
    let left: Reduced | undefined = { graph, weights: this.#goal.first, cuts: [] };
    for (const { steps, climbing } of [ROUGH, FINE, FINE, FINE]) {
      const before: Value | undefined = this.#best;
      left = this.#narrowed(left, steps, climbing);
      if (!left) return;
      if (climbing === 'pairs' && before === this.#best) break;
    }
    this.#descend(left);
  }

  #explore(graph: Graph, weights: readonly number[]): void {
    this.#nodes += 1;
    const left = this.#narrowed({ graph, weights }, NODE_STEPS);
    if (left) this.#descend(left);
  }

  #descend(reduced: Reduced): void {
    const at = branchingLayer(reduced.graph);
    if (at === undefined || dealsIn(reduced.graph) <= SWEPT) this.#sweep(reduced);
    else this.#branch(reduced, at);
  }

  /** Past the weights of the bounds, and past those with one total alone. */
  #sweep({ graph, cuts }: Reduced): void {
    const own = this.#goal.bounding.map((index) =>
      Array.from({ length: graph.width }, (_, other) => (index === other ? 1 : 0)),
    );
    const pool = [...cuts, ...own];
    sweep(graph, {
      pool,
      limits: () => pool.map((weights) => this.#goal.limit(weights, this.#best) + this.#baseOf(weights)),
      meet: (picks) => this.#take(graph, picks),
      enough: () => this.#done,
    });
  }

  /** What may hold something better, with the weights that bound it best. */
  #narrowed({ graph, weights }: Omit<Reduced, 'cuts'>, steps: number, climbing?: Climbing): Reduced | undefined {
    const bounds = this.#tightened(graph, weights, steps, climbing);
    if (!bounds || this.#done) return undefined;
    const left = this.#reduced(graph, bounds);
    return left && { graph: left, weights: bounds[0]?.weights ?? weights, cuts: bounds.map((bound) => bound.weights) };
  }

  /** Each option of a layer on its own, the most promising first. */
  #branch({ graph, weights }: Reduced, at: number): void {
    const through = peaksThrough(graph, weights)[at] ?? [];
    const base = this.#baseOf(weights);
    const order = [...through.keys()].toSorted((one, other) => (through[other] ?? 0) - (through[one] ?? 0));
    for (const option of order) {
      if (this.#done) return;
      const gain = (through[option] ?? -Infinity) - base;
      if (gain <= this.#goal.limit(weights, this.#best)) return;
      if (this.#spent) return this.#leave({ weights, gain });
      this.#explore(narrowed(graph, at, [option]), weights);
    }
  }

  /** The bounds met on the way down, the tightest first; undefined if one of them shows that nothing here is better. */
  #tightened(graph: Graph, first: readonly number[], steps: number, climbing?: Climbing): readonly Bound[] | undefined {
    const goal = this.#goal;
    const met: Bound[] = [];
    const pace = new Pace();
    let weights = first;
    for (let step = 0; step < steps; step += 1) {
      const whole = rounded(weights, goal.leastWeight);
      const { total, picks } = peakOf(graph, whole);
      if (total === -Infinity) return undefined;
      const gain = total - this.#baseOf(whole);
      const gains = this.#gainsOf(graph, picks);
      this.#take(graph, picks, gains);
      if (climbing && step % EVERY[climbing] === 0)
        this.#take(graph, climbed(graph, goal, picks, climbing === 'pairs'));
      if (gain <= goal.limit(whole, this.#best)) return undefined;
      if (this.#done) return [];
      if (pace.tighter(goal.looseness(whole, gain))) met.push({ weights: whole, gain });
      weights = goal.steered({
        weights: whole,
        gains,
        best: this.#best,
        length: pace.length,
      });
    }
    return met.toReversed().slice(0, CUTS);
  }

  #take(graph: Graph, picks: Int32Array, gains = this.#gainsOf(graph, picks)): boolean {
    const value = this.#goal.valueOf(gains);
    if (value === undefined || (this.#best !== undefined && !this.#goal.better(value, this.#best))) return false;
    this.#best = value;
    this.#found = { graph, picks };
    return true;
  }

  #gainsOf(graph: Graph, picks: Int32Array): readonly number[] {
    const gains = totalsOf(graph, picks);
    for (let at = 0; at < gains.length; at += 1) gains[at] = (gains[at] as number) - (this.#goal.from[at] as number);
    return gains;
  }

  /** Without the options through which no bound lets anything better pass; undefined if a layer loses all. */
  #reduced(graph: Graph, bounds: readonly Bound[]): Graph | undefined {
    let left = graph;
    for (const { weights } of bounds) {
      const limit = this.#goal.limit(weights, this.#best) + this.#baseOf(weights);
      const through = peaksThrough(left, weights);
      const layers = left.layers.map((layer, at) => {
        const totals = through[at] ?? [];
        const kept: number[] = [];
        for (let option = 0; option < totals.length; option += 1)
          if ((totals[option] as number) > limit) kept.push(option);
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

/** The layer whose options differ most; undefined if no choice is left. */
function branchingLayer({ layers, width }: Graph): number | undefined {
  let [best, most] = [-1, 0];
  for (const [at, layer] of layers.entries()) {
    if (layer.options.length < 2) continue;
    const spread = 1 + spreadOf(layer, width);
    if (spread > most) [best, most] = [at, spread];
  }
  return best < 0 ? undefined : best;
}

function spreadOf({ scores }: Layer, width: number): number {
  let spread = 0;
  for (let index = 0; index < width; index += 1) {
    let [low, high] = [Infinity, -Infinity];
    for (let at = index; at < scores.length; at += width) {
      low = Math.min(low, scores[at] as number);
      high = Math.max(high, scores[at] as number);
    }
    spread += high - low;
  }
  return spread;
}

const dealsIn = ({ layers }: Graph): number => layers.reduce((deals, { options }) => deals * options.length, 1);

/** Whole numbers in the same ratios, as nearly as they go. */
function rounded(weights: readonly number[], least: number): readonly number[] {
  const most = Math.max(...weights);
  const scale = most > 0 ? WEIGHT_MAX / most : 0;
  return weights.map((weight) => Math.max(least, Math.round(weight * scale)));
}
