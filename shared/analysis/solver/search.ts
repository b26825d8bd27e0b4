/**
 * Lagrangian branch and bound. Weights make one sum of all gains, whose maximum splits over issues and bounds the goal;
 * a few subgradient steps tighten it; options that lie beyond the limit fall; then the search branches on one issue.
 */
import { climbed } from './climb.ts';
import type { Goal } from './goal.ts';
import { choicesOf, type Graph, graphsOf, type Layer, looseGraph, narrowed, narrowedLayer, withSum } from './graph.ts';
import { peakOf, peaksThrough, totalsOf } from './peak.ts';
import type { Choices, Problem } from './problem.ts';
import { type Pool, sieve } from './sieve.ts';
import { simplified } from './simplified.ts';

/**
 * So many nodes, unless asked otherwise: about a second of a laptop's time, more than which nobody should wait in a
 * browser. A node is one bounded anew, or so many sieved as take as long.
 */
export const BUDGET = 20_000;
const SIEVED_A_NODE = 16;

/** Whole weights go up to this, so that no sum leaves the whole numbers that a double holds. */
const WEIGHT_MAX = 2 ** 20;
/** How a graph is entered: many steps over all options, then few over those left, as long as better deals turn up. */
const ROUGH = 150;
const FINE = 16;
const FINE_ROUNDS = 3;
/** While a graph is entered, the best deal of every so many steps is climbed from. */
const CLIMBED_EVERY = 8;
const NODE_STEPS = 12;
/** After so many steps without a tighter bound the steps get shorter. */
const PATIENCE = 4;
/** So many of the tightest bounds reduce a graph. */
const CUTS = 3;
/** What has no conditions left and no more deals than this is sieved. */
const SIEVED = 1e9;

export interface Start<Value> {
  readonly budget: number;
  /** What must be beaten. */
  readonly best?: Value;
  /** The first deal that is allowed and beats it ends the search. */
  readonly any?: boolean;
  /** No more deals than this are sieved at once. */
  readonly sieved?: number;
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
    let left = this.#narrowed({ graph, weights: this.#goal.first }, ROUGH, true);
    for (let round = 0; left && round < FINE_ROUNDS; round += 1) {
      const before: Value | undefined = this.#best;
      left = this.#narrowed(left, FINE, true);
      if (before === this.#best) break;
    }
    if (left) this.#descend(left);
  }

  #explore(graph: Graph, weights: readonly number[]): void {
    this.#nodes += 1;
    const left = this.#narrowed({ graph, weights }, NODE_STEPS);
    if (left) this.#descend(left);
  }

  /** With conditions left, first their sides are chosen; what remains is plain, and sieved as soon as it is small. */
  #descend(reduced: Reduced): void {
    const graph = simplified(reduced.graph);
    if (!graph) return;
    const left = { ...reduced, graph };
    const tied = tiedLayer(graph);
    if (tied !== undefined) this.#branch(left, tied, kindsIn(graph.layers[tied]));
    else if (dealsIn(graph) <= (this.#start.sieved ?? SIEVED)) this.#sieve(left);
    else this.#branch(left, widestLayer(graph), undefined);
  }

  #sieve(reduced: Reduced): void {
    const { graph, weights, cuts } = reduced;
    const without = this.#goal.bounding.map((index) => weights.with(index, 0));
    const allowed = Math.max(0, this.#start.budget - this.#nodes) * SIEVED_A_NODE;
    const bound = this.#boundOf(graph, rounded(weights, this.#goal.leastWeight));
    const { visits, finished } = sieve(graph, this.#taskOf(reduced, [...cuts, ...without]), allowed);
    this.#nodes += Math.floor(visits / SIEVED_A_NODE);
    if (!finished) this.#leave(bound);
  }

  /** Past these weights, and past those with one total alone. */
  #taskOf({ graph }: Reduced, cuts: Reduced['cuts']): Pool {
    const alone = this.#goal.bounding.map((index) =>
      Array.from({ length: graph.width }, (_, other) => (index === other ? 1 : 0)),
    );
    const pool = [...cuts, ...alone];
    return {
      pool,
      limits: () => pool.map((weights) => this.#goal.limit(weights, this.#best) + this.#baseOf(weights)),
      meet: (picks) => this.#take(graph, picks),
      enough: () => this.#done,
    };
  }

  /** What may hold something better, with the weights that bound it best. */
  #narrowed({ graph, weights }: Omit<Reduced, 'cuts'>, steps: number, climbing = false): Reduced | undefined {
    const bounds = this.#tightened(graph, weights, steps, climbing);
    if (!bounds || this.#done) return undefined;
    const left = this.#reduced(graph, bounds);
    return left && { graph: left, weights: bounds[0]?.weights ?? weights, cuts: bounds.map((bound) => bound.weights) };
  }

  /** Each of these parts of a layer on its own, the most promising first; each option, where none are given. */
  #branch({ graph, weights }: Reduced, at: number, given: readonly (readonly number[])[] | undefined): void {
    const whole = rounded(weights, this.#goal.leastWeight);
    const through = peaksThrough(graph, whole)[at] ?? [];
    const parts = (given ?? [...through.keys()].map((option) => [option])).map((kept) => ({
      kept,
      gain: Math.max(...kept.map((option) => through[option] as number)) - this.#baseOf(whole),
    }));
    for (const { kept, gain } of parts.toSorted((one, other) => other.gain - one.gain)) {
      if (this.#done) return;
      if (gain <= this.#goal.limit(whole, this.#best)) return;
      if (this.#spent) return this.#leave({ weights: whole, gain });
      this.#explore(narrowed(graph, at, kept), weights);
    }
  }

  /** The bounds met on the way down, the tightest first; undefined if one of them shows that nothing here is better. */
  #tightened(graph: Graph, first: readonly number[], steps: number, climbing = false): readonly Bound[] | undefined {
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
      if (climbing && step % CLIMBED_EVERY === 0) this.#take(graph, this.#climbed(graph, picks));
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

  #climbed(graph: Graph, picks: Int32Array): Int32Array {
    return climbed(graph, { from: this.#goal.from, merit: (gains) => this.#goal.merit(gains, this.#best) }, picks);
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

/** The layer that ties most to others by conditions; undefined if none does any more. */
function tiedLayer({ layers }: Graph): number | undefined {
  let [best, most] = [-1, 1];
  for (const [at, { kinds }] of layers.entries()) if (kinds.length - 1 > most) [best, most] = [at, kinds.length - 1];
  return best < 0 ? undefined : best;
}

/** The places of each kind's options. */
const kindsIn = (layer: Layer | undefined): readonly (readonly number[])[] =>
  (layer?.kinds.slice(1) ?? []).map((end, kind) => {
    const start = layer?.kinds[kind] ?? 0;
    return Array.from({ length: end - start }, (_, at) => start + at);
  });

/** The layer whose options differ most. */
function widestLayer({ layers, width }: Graph): number {
  let [best, most] = [0, 0];
  for (const [at, layer] of layers.entries()) {
    if (layer.options.length < 2) continue;
    const spread = 1 + spreadOf(layer, width);
    if (spread > most) [best, most] = [at, spread];
  }
  return best;
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
