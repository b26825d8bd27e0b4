/** Every deal of a small graph, depth first, as far as a pool of weights lets it pass: cheaper there than bounding anew. */
import type { Graph, Layer } from './graph.ts';
import { aheadFor } from './peak.ts';

export interface Sweep {
  readonly pool: readonly (readonly number[])[];
  /** By weights of the pool, the largest total with which nothing is better than the best known. */
  limits(): readonly number[];
  /** Takes a deal that passes, by layer the place of its option; whether the limits have moved by it. */
  meet(picks: Int32Array): boolean;
  /** Whether to stop. */
  enough(): boolean;
}

export function sweep(graph: Graph, task: Sweep): void {
  new Sweeper(graph, task).go(0, 0);
}

class Sweeper {
  readonly #layers: readonly Layer[];
  readonly #task: Sweep;
  readonly #count: number;
  /** By layer, option and cut. */
  readonly #scores: readonly Float64Array[];
  /** By cut, layer and state, the most that is still to come. */
  readonly #ahead: readonly (readonly (readonly number[])[])[];
  /** By layer and cut, the total so far. */
  readonly #totals: Float64Array;
  readonly #picks: Int32Array;
  #limits: readonly number[];
  #done = false;

  constructor(graph: Graph, task: Sweep) {
    this.#layers = graph.layers;
    this.#task = task;
    this.#count = task.pool.length;
    this.#scores = graph.layers.map((layer) => cutScores(layer, graph.width, task.pool));
    this.#ahead = task.pool.map((weights) => aheadFor(graph, weights));
    this.#totals = new Float64Array((graph.layers.length + 1) * this.#count);
    this.#picks = new Int32Array(graph.layers.length);
    this.#limits = task.limits();
  }

  go(at: number, state: number): void {
    const layer = this.#layers[at];
    if (!layer) {
      if (this.#task.meet(Int32Array.from(this.#picks))) this.#limits = this.#task.limits();
      this.#done = this.#task.enough();
      return;
    }
    const kinds = layer.kinds.length - 1;
    for (let kind = 0; kind < kinds; kind += 1) {
      const next = layer.next[state * kinds + kind] as number;
      if (next < 0) continue;
      const end = layer.kinds[kind + 1] as number;
      for (let option = layer.kinds[kind] as number; option < end && !this.#done; option += 1) {
        if (!this.#passes(at, option, next)) continue;
        this.#picks[at] = option;
        this.go(at + 1, next);
      }
    }
  }

  /** Adds the option to the totals as far as every cut lets it pass. */
  #passes(at: number, option: number, next: number): boolean {
    const scores = this.#scores[at] as Float64Array;
    const here = at * this.#count;
    const there = here + this.#count;
    for (let cut = 0; cut < this.#count; cut += 1) {
      const total = (this.#totals[here + cut] as number) + (scores[option * this.#count + cut] as number);
      const most = total + (this.#ahead[cut]?.[at + 1]?.[next] ?? -Infinity);
      if (most <= (this.#limits[cut] as number)) return false;
      this.#totals[there + cut] = total;
    }
    return true;
  }
}

function cutScores({ options, scores }: Layer, width: number, cuts: readonly (readonly number[])[]): Float64Array {
  const found = new Float64Array(options.length * cuts.length);
  for (let option = 0; option < options.length; option += 1)
    for (const [cut, weights] of cuts.entries()) {
      let total = 0;
      for (let index = 0; index < width; index += 1)
        total += (weights[index] as number) * (scores[option * width + index] as number);
      found[option * cuts.length + cut] = total;
    }
  return found;
}
