/** What choices are worth, and how it is told. */
import type { Choices, Found, Problem } from './problem.ts';

/** By party, what these choices are worth. */
export const scoresOf = ({ batna, issues }: Problem, choices: Choices): readonly number[] =>
  batna.map((_, party) =>
    choices.reduce((sum, option, issue) => sum + (issues[issue]?.[option]?.scores[party] ?? 0), 0),
  );

/** By party, how far these choices are worth more than no agreement. */
export const gainsOf = (problem: Problem, choices: Choices): readonly number[] =>
  scoresOf(problem, choices).map((score, party) => score - (problem.batna[party] ?? 0));

export const weightedSum = (scores: readonly number[], weights: readonly number[]): number =>
  scores.reduce((sum, score, party) => sum + score * (weights[party] ?? 0), 0);

/** No deal has a lower weighted sum. */
export const lowestSum = ({ issues }: Problem, weights: readonly number[]): number =>
  issues.reduce((sum, options) => sum + Math.min(...options.map(({ scores }) => weightedSum(scores, weights))), 0);

export const foundAt = <Value>(
  problem: Problem,
  choices: Choices | undefined,
  result: Omit<Found<Value>, 'choices' | 'scores'>,
): Found<Value> => ({ choices, scores: choices ? scoresOf(problem, choices) : [], ...result });
