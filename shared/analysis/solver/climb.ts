/** From a deal uphill: options of one issue are changed as long as that helps the goal. */
import type { Graph, Layer } from './graph.ts';
import { totalsOf } from './peak.ts';

interface Slope {
  readonly from: readonly number[];
  /** The larger the better, also of gains that are not allowed. */
  merit(gains: readonly number[]): number;
}

/** Within their kinds, so that every condition that is met stays met. */
export function climbed(graph: Graph, slope: Slope, start: Int32Array): Int32Array {
  const climber = new Climber(graph, slope, start);
  while (climber.helped());
  return climber.picks;
}

class Climber {
  readonly picks: Int32Array;
  readonly #graph: Graph;
  readonly #slope: Slope;
  readonly #gains: number[];
  /** Gains as they would be. */
  readonly #tried: number[];
  #merit: number;

  constructor(graph: Graph, slope: Slope, start: Int32Array) {
    this.picks = Int32Array.from(start);
    this.#graph = graph;
    this.#slope = slope;
    this.#gains = totalsOf(graph, start).map((total, at) => total - (slope.from[at] ?? 0));
    this.#tried = [...this.#gains];
    this.#merit = slope.merit(this.#gains);
  }

  /** Whether a change helped somewhere. */
  helped(): boolean {
    let helped = false;
    for (let at = 0; at < this.picks.length; at += 1) {
      const { layer, start, end } = this.#kindAt(at);
      for (let option = start; option < end; option += 1) {
        this.#try(layer, option, this.picks[at] as number, this.#gains);
        if (this.#taken()) {
          this.picks[at] = option;
          helped = true;
        }
      }
    }
    return helped;
  }

  #kindAt(at: number): { readonly layer: Layer; readonly start: number; readonly end: number } {
    const layer = this.#graph.layers[at] as Layer;
    const present = this.picks[at] as number;
    let kind = layer.kinds.length - 2;
    while ((layer.kinds[kind] as number) > present) kind -= 1;
    return { layer, start: layer.kinds[kind] as number, end: layer.kinds[kind + 1] as number };
  }

  #try({ scores }: Layer, option: number, present: number, gains: readonly number[]): void {
    const { width } = this.#graph;
    for (let index = 0, to = option * width, from = present * width; index < width; index += 1, to += 1, from += 1)
      this.#tried[index] = (gains[index] as number) + (scores[to] as number) - (scores[from] as number);
  }

  #taken(): boolean {
    const merit = this.#slope.merit(this.#tried);
    if (merit <= this.#merit) return false;
    this.#merit = merit;
    copy(this.#tried, this.#gains);
    return true;
  }
}

function copy(from: readonly number[], to: number[]): void {
  for (let index = 0; index < from.length; index += 1) to[index] = from[index] as number;
}
