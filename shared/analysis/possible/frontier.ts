/** The Pareto frontier of a table: whole for two and three parties, from four on a sample that says what it missed. */
import type { Point as FrontierPoint } from '../solver/frontier.ts';
import { frontierOfThree } from '../solver/frontierOfThree.ts';
import { frontierOfTwo } from '../solver/frontierOfTwo.ts';
import type { Problem } from '../solver/problem.ts';
import { sampledFrontier } from '../solver/sampledFrontier.ts';
import { inUtils, tidy } from './deal.ts';
import type { Frontier } from './report.ts';

/** So many points are told of a whole frontier: as many as a drawing shows. */
const POINTS_TOLD = 200;
/** A sample's weights are drawn by lot, always the same. */
const SAMPLE = { seed: 1, count: 200 } as const;

/** Three parties may have more efficient deals than there is room for: beyond so many sums it is a sample, too. */
export function frontierOf(problem: Problem, sums: number): Frontier {
  const whole = wholeOf(problem, sums);
  return whole ? wholeFrontier(problem, whole) : sampleOf(problem);
}

function wholeOf(problem: Problem, sums: number): readonly FrontierPoint[] | undefined {
  if (problem.parties === 2) return frontierOfTwo(problem);
  return problem.parties === 3 ? frontierOfThree(problem, sums) : undefined;
}

function sampleOf(problem: Problem): Frontier {
  const { points, regret } = sampledFrontier(problem, SAMPLE.seed, SAMPLE.count);
  return {
    ...told(problem, points),
    kind: 'sampled',
    points: points.map(({ scores }) => inUtils(scores)),
    regret: { mean: tidy(regret.mean / 10), worst: tidy(regret.worst / 10) },
  };
}

const wholeFrontier = (problem: Problem, points: readonly FrontierPoint[]): Frontier => ({
  ...told(problem, points),
  kind: 'whole',
  points: thinned(within(points)).map(({ scores }) => inUtils(scores)),
});

const told = ({ batna }: Problem, points: readonly FrontierPoint[]) => ({
  count: points.length,
  within: within(points).length,
  ends: batna.map((_, party) => inUtils(bestFor(party, points)?.scores ?? [])),
});

const within = (points: readonly FrontierPoint[]): readonly FrontierPoint[] =>
  points.filter(({ scores }) => scores.every((score) => score >= 0));

function bestFor(party: number, points: readonly FrontierPoint[]): FrontierPoint | undefined {
  let best: FrontierPoint | undefined;
  for (const point of points) if (!best || (point.scores[party] ?? 0) > (best.scores[party] ?? 0)) best = point;
  return best;
}

/** Evenly, with the first and the last. */
function thinned(points: readonly FrontierPoint[]): readonly FrontierPoint[] {
  if (points.length <= POINTS_TOLD) return points;
  const step = (points.length - 1) / (POINTS_TOLD - 1);
  return Array.from({ length: POINTS_TOLD }, (_, index) => points[Math.round(index * step)]).flatMap(
    (point) => point ?? [],
  );
}
