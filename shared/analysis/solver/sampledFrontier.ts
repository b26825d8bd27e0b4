/** Some of a frontier that is too large to list: the deals that are best for weights drawn by lot. */
import { chance } from '#shared/base/random.ts';
import { scoresOf, weightedSum } from './found.ts';
import type { Point } from './frontier.ts';
import { choicesOf, type Graph, graphsOf } from './graph.ts';
import { peakOf } from './peak.ts';
import { assertValid, type Choices, InvalidProblem, type Problem } from './problem.ts';

/** Not the whole frontier, and not claimed to be: deals that no other is better than for some weights. */
export interface Sample {
  readonly points: readonly Point[];
  /**
   * What the best point of the sample falls short of the best deal of all, measured for as many weight vectors that
   * were not used to find it; in tenths of a util of the weighted mean. A measurement, no bound.
   */
  readonly regret: { readonly mean: number; readonly worst: number };
}

/** Weights stand for shares of this. */
const SHARES = 2 ** 20;

/** The best deals for each party almost alone, for all alike, and for so many weight vectors. All are efficient. */
export function sampledFrontier(problem: Problem, seed: number, count: number): Sample {
  assertValid(problem);
  if (!Number.isInteger(count) || count < 0) throw new InvalidProblem('count must be a whole number of at least 0');
  const graphs = [...graphsOf(problem)];
  const { parties } = problem;
  const corners = Array.from({ length: parties }, (_, party) => cornerOf(party, parties));
  const alike = Array.from({ length: parties }, () => 1);
  const points = new Map<string, Point>();
  for (const weights of [alike, ...corners, ...drawn(seed, count, parties, 'sample')]) {
    const choices = bestOf(graphs, weights);
    const scores = choices && scoresOf(problem, choices);
    if (choices && scores) points.set(scores.join(), { scores, choices });
  }
  const sample = [...points.values()];
  return { points: sample, regret: regretOf(problem, graphs, sample, drawn(seed, count, parties, 'regret')) };
}

/** Every weight is above 0, so that no other deal is better for somebody and worse for nobody. */
const cornerOf = (party: number, parties: number): readonly number[] =>
  Array.from({ length: parties }, (_, other) => (other === party ? SHARES : 1));

/** Evenly from all divisions: the gaps between points on a line. */
function drawn(seed: number, count: number, parties: number, purpose: string): readonly (readonly number[])[] {
  return Array.from({ length: count }, (_, draw) => {
    const cuts = Array.from({ length: parties - 1 }, (__, cut) =>
      Math.floor(SHARES * chance(seed, purpose, String(draw), String(cut))),
    ).sort((one, other) => one - other);
    return [...cuts, SHARES].map((cut, index) => cut - (cuts[index - 1] ?? 0) + 1);
  });
}

function bestOf(graphs: readonly Graph[], weights: readonly number[]): Choices | undefined {
  let best: { readonly total: number; readonly choices: Choices } | undefined;
  for (const graph of graphs) {
    const { total, picks } = peakOf(graph, weights);
    if (total > (best?.total ?? -Infinity)) best = { total, choices: choicesOf(graph, picks) };
  }
  return best?.choices;
}

function regretOf(
  problem: Problem,
  graphs: readonly Graph[],
  points: readonly Point[],
  directions: readonly (readonly number[])[],
): Sample['regret'] {
  if (points.length === 0 || directions.length === 0) return { mean: 0, worst: 0 };
  const regrets = directions.map((weights) => {
    const best = weightedSum(scoresOf(problem, bestOf(graphs, weights) ?? []), weights);
    const known = Math.max(...points.map(({ scores }) => weightedSum(scores, weights)));
    return (best - known) / weights.reduce((sum, weight) => sum + weight, 0);
  });
  return { mean: regrets.reduce((sum, regret) => sum + regret, 0) / regrets.length, worst: Math.max(...regrets) };
}
