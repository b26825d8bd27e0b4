/** A graph without what narrowing has left idle: states that nothing tells apart, kinds that lead alike, dead ends. */
import type { Graph, Layer } from './graph.ts';
import { isPlain } from './peak.ts';

/** By kind, the state after; -1 where there is none. */
type Row = readonly number[];

/** The same deals; undefined if there are none. Without conditions that are still open, every layer is plain. */
export function simplified(graph: Graph): Graph | undefined {
  if (graph.layers.every(isPlain)) return graph;
  const { rows, first } = told(graph.layers);
  if (first < 0) return undefined;
  const layers: Layer[] = [];
  let reached: readonly number[] = [first];
  for (const [at, layer] of graph.layers.entries()) {
    const here = reached.map((state) => rows[at]?.[state] ?? []);
    const after = new Map(
      [...new Set(here.flat())].filter((state) => state >= 0).map((state, place) => [state, place]),
    );
    layers.push(rewritten(layer, graph.width, columnsOf(here, after)));
    reached = [...after.keys()];
  }
  return { ...graph, layers };
}

/** From the end backwards, states told apart only by what is still possible after them. */
function told(layers: readonly Layer[]) {
  const rows: (readonly Row[])[] = [];
  let after: readonly number[] = [0];
  for (const [at, layer] of [...layers.entries()].toReversed()) {
    const places = new Map<string, number>();
    const known: Row[] = [];
    after = rowsOf(layer, after).map((row) => {
      if (row.every((state) => state < 0)) return -1;
      const key = row.join();
      const place = places.get(key) ?? known.push(row) - 1;
      places.set(key, place);
      return place;
    });
    rows[at] = known;
  }
  return { rows, first: after[0] ?? -1 };
}

/** By state. Kinds that have lost all their options lead nowhere. */
function rowsOf({ states, kinds, next }: Layer, after: readonly number[]): readonly Row[] {
  const count = kinds.length - 1;
  return Array.from({ length: states }, (_, state) =>
    Array.from({ length: count }, (__, kind) =>
      kinds[kind] === kinds[kind + 1] ? -1 : (after[next[state * count + kind] ?? -1] ?? -1),
    ),
  );
}

/** The kinds that lead somewhere, together where they lead to the same. */
function columnsOf(rows: readonly Row[], after: ReadonlyMap<number, number>) {
  const columns = new Map<string, { readonly column: readonly number[]; readonly kinds: number[] }>();
  for (const kind of rows[0]?.keys() ?? []) {
    const column = rows.map((row) => after.get(row[kind] ?? -1) ?? -1);
    if (column.every((state) => state < 0)) continue;
    const alike = columns.get(column.join());
    if (alike) alike.kinds.push(kind);
    else columns.set(column.join(), { column, kinds: [kind] });
  }
  return [...columns.values()];
}

function rewritten(layer: Layer, width: number, columns: ReturnType<typeof columnsOf>): Layer {
  const places = columns.map(({ kinds }) => kinds.flatMap((kind) => placesOf(layer, kind)));
  const starts = [0];
  for (const each of places) starts.push((starts.at(-1) ?? 0) + each.length);
  const states = columns[0]?.column.length ?? 0;
  return {
    issue: layer.issue,
    options: places.flat().map((place) => layer.options[place] as number),
    scores: Float64Array.from(
      places.flat().flatMap((place) => [...layer.scores.subarray(place * width, (place + 1) * width)]),
    ),
    kinds: starts,
    states,
    next: Int32Array.from(
      Array.from({ length: states }, (_, state) => columns.map(({ column }) => column[state] as number)).flat(),
    ),
  };
}

function placesOf({ kinds }: Layer, kind: number): readonly number[] {
  const start = kinds[kind] as number;
  return Array.from({ length: (kinds[kind + 1] as number) - start }, (_, at) => start + at);
}
