/** The largest weighted sum that a graph holds, exactly. Weights are whole numbers, so that no sum is ever rounded. */
import type { Graph, Layer } from './graph.ts';

export interface Peak {
  /** -Infinity when no path leads to the end. */
  readonly total: number;
  /** By layer, the place of the option chosen. */
  readonly picks: Int32Array;
}

/** By state, kind or option, weighted sums. Arrays are mostly of one or a few, where plain ones cost far less than typed. */
type Sums = readonly number[];

const END: Sums = [0];

function filled(length: number, value: number): number[] {
  const array: number[] = [];
  for (let index = 0; index < length; index += 1) array.push(value);
  return array;
}

const nothing = (length: number): number[] => filled(length, -Infinity);

export function peakOf(graph: Graph, weights: readonly number[]): Peak {
  const { layers } = graph;
  const picks = new Int32Array(layers.length);
  if (layers.every(isPlain)) return { total: plainPeak(graph, weights, picks), picks };
  const plans: (readonly Sums[])[] = [];
  let after = END;
  for (let at = layers.length - 1; at >= 0; at -= 1) {
    const layer = layers[at] as Layer;
    const { most, places } = bestOfKinds(layer, graph.width, weights);
    const kinds = most.length;
    const here = nothing(layer.states);
    const plan = filled(layer.states, 0);
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

/** Whether the layer stands alone: no condition ties it to others. */
export const isPlain = ({ states, kinds, next }: Layer): boolean => states === 1 && kinds.length === 2 && next[0] === 0;

/** Without states and kinds every layer stands alone. */
function plainPeak({ layers, width }: Graph, weights: readonly number[], picks: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < layers.length; at += 1) {
    const { scores, options } = layers[at] as Layer;
    let most = -Infinity;
    for (let option = 0; option < options.length; option += 1) {
      const total = weighted(scores, option, width, weights);
      if (total <= most) continue;
      most = total;
      picks[at] = option;
    }
    sum += most;
  }
  return sum;
}

function follow(layers: readonly Layer[], plans: readonly (readonly Sums[])[], picks: Int32Array): void {
  let state = 0;
  for (let at = 0; at < layers.length && state >= 0; at += 1) {
    const [plan, places] = plans[at] as readonly [Sums, Sums];
    const { kinds, next } = layers[at] as Layer;
    const kind = plan[state] ?? 0;
    picks[at] = places[kind] ?? 0;
    state = next[state * (kinds.length - 1) + kind] ?? -1;
  }
}

/** By kind, the largest weighted score and the place of its option. */
function bestOfKinds({ kinds, scores }: Layer, width: number, weights: readonly number[]) {
  const count = kinds.length - 1;
  const most = nothing(count);
  const places = filled(count, 0);
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
export function peaksThrough(graph: Graph, weights: readonly number[]): readonly Sums[] {
  const { layers, width } = graph;
  const found = layers.map((layer) => weightedOptions(layer, width, weights));
  const most = layers.map((layer, at) => mostOfKinds(layer, found[at] as Sums));
  const ahead = aheadOf(layers, most);
  let before = END;
  for (const [at, layer] of layers.entries()) {
    const totals = found[at] as number[];
    const { through, reached } = step(layer, before, ahead[at + 1] as Sums, most[at] as Sums);
    for (let kind = 0; kind < through.length; kind += 1)
      for (let option = layer.kinds[kind] as number; option < (layer.kinds[kind + 1] as number); option += 1)
        totals[option] = (totals[option] as number) + (through[kind] as number);
    before = reached;
  }
  return found;
}

/** By kind what the other layers give at most, and by state after the choice what can be had up to there. */
function step(layer: Layer, before: Sums, after: Sums, most: Sums) {
  const through = nothing(most.length);
  const reached = nothing(after.length);
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
function aheadOf(layers: readonly Layer[], most: readonly Sums[]): readonly Sums[] {
  const ahead: Sums[] = [];
  ahead[layers.length] = END;
  for (let at = layers.length - 1; at >= 0; at -= 1) {
    const { states, next } = layers[at] as Layer;
    const after = ahead[at + 1] as Sums;
    const kinds = most[at] as Sums;
    const here = nothing(states);
    for (let arc = 0, state = 0; state < states; state += 1)
      for (let kind = 0; kind < kinds.length; kind += 1, arc += 1) {
        const to = next[arc] as number;
        if (to >= 0) here[state] = Math.max(here[state] as number, (kinds[kind] as number) + (after[to] as number));
      }
    ahead[at] = here;
  }
  return ahead;
}

function weightedOptions(layer: Layer, width: number, weights: readonly number[]): number[] {
  const totals = nothing(layer.options.length);
  for (let option = 0; option < totals.length; option += 1)
    totals[option] = weighted(layer.scores, option, width, weights);
  return totals;
}

function mostOfKinds({ kinds }: Layer, totals: Sums): Sums {
  const most = nothing(kinds.length - 1);
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
