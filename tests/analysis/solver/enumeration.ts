/** The same answers by looking at every deal: slow, and too simple to be wrong. */
import type { Choices, Problem } from '#shared/analysis/solver/problem.ts';

export interface Deal {
  readonly choices: Choices;
  readonly scores: readonly number[];
  readonly gains: readonly number[];
}

/** Every deal that meets the conditions. */
export function dealsOf(problem: Problem): readonly Deal[] {
  let all: readonly Choices[] = [[]];
  for (const options of problem.issues)
    all = all.flatMap((choices) => options.map((_, option) => [...choices, option]));
  return all.filter((choices) => meets(problem, choices)).map((choices) => dealOf(problem, choices));
}

export function dealOf(problem: Problem, choices: Choices): Deal {
  const scores = problem.batna.map((_, party) => {
    let sum = 0;
    for (const [issue, options] of problem.issues.entries()) sum += options[choices[issue] ?? -1]?.scores[party] ?? NaN;
    return sum;
  });
  return { choices, scores, gains: scores.map((score, party) => score - (problem.batna[party] ?? NaN)) };
}

export function meets(problem: Problem, choices: Choices): boolean {
  for (const literals of problem.conditions) {
    let met = false;
    for (const { issue, options, not } of literals) {
      const among = options.includes(choices[issue] ?? -1);
      if (not ? !among : among) met = true;
    }
    if (!met) return false;
  }
  return true;
}

export const inZone = (deals: readonly Deal[]): readonly Deal[] =>
  deals.filter(({ gains }) => gains.every((gain) => gain >= 0));

/** -Infinity of none. */
export function mostOf<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  let most = -Infinity;
  for (const item of items) most = Math.max(most, valueOf(item));
  return most;
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export const leastOf = ({ gains }: Deal): number => Math.min(...gains);

export const weightedBy =
  (weights: readonly number[]) =>
  ({ scores }: Deal): number =>
    sumOf(scores.map((score, party) => score * (weights[party] ?? NaN)));

/** How many gain, and the product of their gains. */
export function nashOf({ gains }: Deal): readonly [number, bigint] {
  const above = gains.filter((gain) => gain > 0);
  return [above.length, above.length === 0 ? 0n : above.reduce((product, gain) => product * BigInt(gain), 1n)];
}

export const dominates = (one: readonly number[], other: readonly number[]): boolean =>
  one.every((score, party) => score >= (other[party] ?? NaN)) &&
  one.some((score, party) => score > (other[party] ?? NaN));

/** The scores of every efficient deal, each once, as text. */
export function frontierOf(deals: readonly Deal[]): ReadonlySet<string> {
  const distinct = [...new Map(deals.map(({ scores }) => [scores.join(), scores])).values()];
  return new Set(
    distinct.filter((scores) => !distinct.some((other) => dominates(other, scores))).map((scores) => scores.join()),
  );
}
