/** A simplified graph holds the very deals of the graph it was made from. */
import { expect, test } from 'vitest';
import { choicesOf, type Graph, graphsOf, narrowed } from '#shared/analysis/solver/graph.ts';
import { totalsOf } from '#shared/analysis/solver/peak.ts';
import { simplified } from '#shared/analysis/solver/simplified.ts';
import { adversarialOf, drawOf, instanceOf } from './instances.ts';

/** Every path to the end: its choices and what they come to, as text. */
function pathsOf(graph: Graph, picks: readonly number[] = [], state = 0): readonly string[] {
  const layer = graph.layers[picks.length];
  if (!layer) return [JSON.stringify([choicesOf(graph, picks), totalsOf(graph, picks)])];
  const kinds = layer.kinds.length - 1;
  return [...layer.options.keys()].flatMap((place) => {
    const kind = layer.kinds.findLastIndex((start) => start <= place);
    const next = layer.next[state * kinds + kind] ?? -1;
    return next < 0 ? [] : pathsOf(graph, [...picks, place], next);
  });
}

const arcsIn = ({ layers }: Graph): number => layers.reduce((sum, { next }) => sum + next.length, 0);

test.each([instanceOf, adversarialOf])('$name: narrowed and simplified, no deal is lost and none is added', (make) => {
  let smaller = 0;
  for (let seed = 0; seed < 600; seed += 1) {
    const draw = drawOf(seed);
    for (const whole of graphsOf(make(seed))) {
      const left = whole.layers.reduce((graph, { options }, at) => {
        const kept = [...options.keys()].filter((place) => draw(`kept ${at} ${place}`, 0, 3) > 0);
        return kept.length > 0 ? narrowed(graph, at, kept) : graph;
      }, whole);
      const simple = simplified(left);
      expect(simple ? pathsOf(simple).toSorted() : [], `seed ${seed}`).toEqual(pathsOf(left).toSorted());
      if (simple && arcsIn(simple) < arcsIn(left)) smaller += 1;
    }
  }
  expect(smaller).toBeGreaterThan(50);
});
