/** How good a deal is already: whether somebody could have more without anybody losing, and by which single change. */
import { meetsAll } from './conditions.ts';
import { foundAt, lowestSum, scoresOf } from './found.ts';
import { highest } from './goal.ts';
import { assertChoices, assertValid, type Choices, type Found, type Problem } from './problem.ts';
import { BUDGET, searched } from './search.ts';

/**
 * The choices are a deal that is better for somebody and worse for nobody, undefined if none is known; the value is
 * what all parties together gain by it, in tenths of a util, each counting alike.
 */
export interface Efficiency extends Found<number> {
  /** Whether the deal is Pareto efficient; undefined if the budget left it open. */
  readonly efficient: boolean | undefined;
}

/** Whether these choices are Pareto efficient and, if not, the most that can be gained without anybody losing. */
export function efficiencyOf(problem: Problem, choices: Choices, budget = BUDGET): Efficiency {
  assertValid(problem);
  assertChoices(problem, choices);
  const alike = problem.batna.map(() => 1);
  const scores = scoresOf(problem, choices);
  const total = scores.reduce((sum, score) => sum + score, 0);
  const goal = highest({
    lowest: lowestSum(problem, alike),
    index: problem.parties,
    from: [...scores, 0],
    held: [...scores.keys()],
  });
  const outcome = searched(problem, goal, { budget, best: total }, alike);
  const value = (outcome.best ?? total) - total;
  const bound = (outcome.open ?? outcome.best ?? total) - total;
  const exact = outcome.open === undefined;
  const efficient = value > 0 ? false : exact ? true : undefined;
  return { ...foundAt(problem, outcome.choices, { value, bound, exact, nodes: outcome.nodes }), efficient };
}

/** Another option on one issue. */
export interface Change {
  readonly issue: number;
  readonly option: number;
  /** By party, what it adds. */
  readonly gains: readonly number[];
}

/**
 * The single change of one issue that leaves nobody worse and helps somebody: the one whose least gain is the largest,
 * then the one with the largest gain in all, then the first. Undefined if there is none.
 */
export function commonImprovement(problem: Problem, choices: Choices): Change | undefined {
  assertValid(problem);
  assertChoices(problem, choices);
  let best: Change | undefined;
  for (const [issue, options] of problem.issues.entries()) {
    const now = options[choices[issue] ?? -1]?.scores ?? [];
    for (const [option, { scores }] of options.entries()) {
      const gains = scores.map((score, party) => score - (now[party] ?? 0));
      if (!(best ? helpsMore(gains, best.gains) : improves(gains))) continue;
      if (meetsAll(problem, choices.with(issue, option))) best = { issue, option, gains };
    }
  }
  return best;
}

const improves = (gains: readonly number[]): boolean => Math.min(...gains) >= 0 && sumOf(gains) > 0;

function helpsMore(one: readonly number[], other: readonly number[]): boolean {
  const [least, known] = [Math.min(...one), Math.min(...other)];
  return least > known || (least === known && sumOf(one) > sumOf(other));
}

const sumOf = (gains: readonly number[]): number => gains.reduce((sum, gain) => sum + gain, 0);
