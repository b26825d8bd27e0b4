/** The largest weighted sum that a graph holds, exactly. Weights are whole numbers, so that no sum is ever rounded. */
import type { Graph, Layer } from './graph.ts';

export interface Peak {
  /** -Infinity when no path leads to the end. */
  readonly total: number;
  /** By layer, the place of the option chosen. */
  readonly picks: Int32Array;
}

const END = Float64Array.of(0);

export function peakOf(graph: Graph, weights: readonly number[]): Peak {
  const { layers } = graph;
  const picks = new Int32Array(layers.length);
  const plans: (readonly Int32Array[])[] = [];
  let after: Float64Array = END;
  for (let at = layers.length - 1; at >= 0; at -= 1) {
    const layer = layers[at] as Layer;
    const { most, places } = bestOfKinds(layer, graph.width, weights);
    const kinds = most.length;
    const here = new Float64Array(layer.states).fill(-Infinity);
    const plan = new Int32Array(layer.states);
    for (let arc = 0, state = 0; state < layer.states; state += 1) {
      for (let kind = 0; kind < kinds; kind += 1, arc += 1) {
        const next = layer.next[arc] as number;
        if (next < 0) continue;
        const total = (most[kind] as number) + (after[next] as number);
        if (total <= (here[state] as number)) continue;
        here[state] = total;
        plan[state] = kind;
      }
    }
    plans[at] = [plan, places];
    after = here;
  }
  follow(layers, plans, picks);
  return { total: after[0] ?? -Infinity, picks };
}

function follow(layers: readonly Layer[], plans: readonly (readonly Int32Array[])[], picks: Int32Array): void {
  let state = 0;
  for (let at = 0; at < layers.length && state >= 0; at += 1) {
    const [plan, places] = plans[at] as readonly [Int32Array, Int32Array];
    const { kinds, next } = layers[at] as Layer;
    const kind = plan[state] ?? 0;
    picks[at] = places[kind] ?? 0;
    state = next[state * (kinds.length - 1) + kind] ?? -1;
  }
}

/** By kind, the largest weighted score and the place of its option. */
function bestOfKinds({ kinds, scores }: Layer, width: number, weights: readonly number[]) {
  const count = kinds.length - 1;
  const most = new Float64Array(count).fill(-Infinity);
  const places = new Int32Array(count);
  for (let kind = 0; kind < count; kind += 1) {
    const end = kinds[kind + 1] as number;
    for (let option = kinds[kind] as number; option < end; option += 1) {
      const total = weighted(scores, option, width, weights);
      if (total <= (most[kind] as number)) continue;
      most[kind] = total;
      places[kind] = option;
    }
  }
  return { most, places };
}

function weighted(scores: Float64Array, option: number, width: number, weights: readonly number[]): number {
  let total = 0;
  for (let index = option * width, at = 0; at < width; at += 1, index += 1)
    total += (weights[at] as number) * (scores[index] as number);
  return total;
}

/** By layer and option, the largest weighted sum of a deal with that option. */
export function peaksThrough(graph: Graph, weights: readonly number[]): readonly Float64Array[] {
  const { layers, width } = graph;
  const found = layers.map((layer) => weightedOptions(layer, width, weights));
  const most = layers.map((layer, at) => mostOfKinds(layer, found[at] as Float64Array));
  const ahead = aheadOf(layers, most);
  let before: Float64Array = END;
  for (const [at, layer] of layers.entries()) {
    const totals = found[at] as Float64Array;
    const { through, reached } = step(layer, before, ahead[at + 1] as Float64Array, most[at] as Float64Array);
    for (let kind = 0; kind < through.length; kind += 1)
      for (let option = layer.kinds[kind] as number; option < (layer.kinds[kind + 1] as number); option += 1)
        totals[option] = (totals[option] as number) + (through[kind] as number);
    before = reached;
  }
  return found;
}

/** By kind what the other layers give at most, and by state after the choice what can be had up to there. */
function step(layer: Layer, before: Float64Array, after: Float64Array, most: Float64Array) {
  const through = new Float64Array(most.length).fill(-Infinity);
  const reached = new Float64Array(after.length).fill(-Infinity);
  for (let arc = 0, state = 0; state < layer.states; state += 1) {
    for (let kind = 0; kind < most.length; kind += 1, arc += 1) {
      const next = layer.next[arc] as number;
      if (next < 0) continue;
      const come = before[state] as number;
      through[kind] = Math.max(through[kind] as number, come + (after[next] as number));
      reached[next] = Math.max(reached[next] as number, come + (most[kind] as number));
    }
  }
  return { through, reached };
}

/** By layer and state, the most that this layer and those after it give; the end stands last. */
function aheadOf(layers: readonly Layer[], most: readonly Float64Array[]): readonly Float64Array[] {
  const ahead: Float64Array[] = [];
  ahead[layers.length] = END;
  for (let at = layers.length - 1; at >= 0; at -= 1) {
    const { states, next } = layers[at] as Layer;
    const after = ahead[at + 1] as Float64Array;
    const kinds = most[at] as Float64Array;
    const here = new Float64Array(states).fill(-Infinity);
    for (let arc = 0, state = 0; state < states; state += 1)
      for (let kind = 0; kind < kinds.length; kind += 1, arc += 1) {
        const to = next[arc] as number;
        if (to >= 0) here[state] = Math.max(here[state] as number, (kinds[kind] as number) + (after[to] as number));
      }
    ahead[at] = here;
  }
  return ahead;
}

function weightedOptions(layer: Layer, width: number, weights: readonly number[]): Float64Array {
  const totals = new Float64Array(layer.options.length);
  for (let option = 0; option < totals.length; option += 1)
    totals[option] = weighted(layer.scores, option, width, weights);
  return totals;
}

function mostOfKinds({ kinds }: Layer, totals: Float64Array): Float64Array {
  const most = new Float64Array(kinds.length - 1).fill(-Infinity);
  for (let kind = 0; kind < most.length; kind += 1)
    for (let option = kinds[kind] as number; option < (kinds[kind + 1] as number); option += 1)
      most[kind] = Math.max(most[kind] as number, totals[option] as number);
  return most;
}

/** What each total comes to with these picks. */
export function totalsOf({ layers, width }: Graph, picks: ArrayLike<number>): number[] {
  const totals = Array.from({ length: width }, () => 0);
  for (let at = 0; at < layers.length; at += 1) {
    const { scores } = layers[at] as Layer;
    const start = (picks[at] as number) * width;
    for (let index = 0; index < width; index += 1)
      totals[index] = (totals[index] as number) + (scores[start + index] as number);
  }
  return totals;
}
