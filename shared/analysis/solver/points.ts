/** The points of a negotiation that have names. Each is exact, or says between which bounds it lies. */
import { foundAt, gainsOf, lowestSum, scoresOf, weightedSum } from './found.ts';
import { exceeds, highest, largestLeast, type Ratio } from './goal.ts';
import { assertValid, type Found, type Problem } from './problem.ts';
import { BUDGET, searched } from './search.ts';

/** What a deal within the zone of agreement beats: somebody's gain is below 0. */
const OUTSIDE: Ratio = { gain: -1, ideal: 1 };
const WHOLE: Ratio = { gain: 1, ideal: 1 };

/** Whether a deal gives every party at least its BATNA: with value true, the choices are such a deal. */
export function zoneOfAgreement(problem: Problem, budget = BUDGET): Found<boolean> {
  assertValid(problem);
  const goal = largestLeast(
    problem.batna,
    problem.batna.map(() => 1),
  );
  const { choices, open, nodes } = searched(problem, goal, { budget, best: OUTSIDE, any: true });
  const value = choices !== undefined;
  return foundAt(problem, choices, { value, bound: value || open !== undefined, exact: open === undefined, nodes });
}

/** The largest least gain over the BATNA, which may be below 0; -Infinity if no deal meets the conditions. */
export function maxMin(problem: Problem, budget = BUDGET): Found<number> {
  assertValid(problem);
  const { choices, best, open, nodes } = searched(
    problem,
    largestLeast(
      problem.batna,
      problem.batna.map(() => 1),
    ),
    { budget },
  );
  const value = best?.gain ?? -Infinity;
  return foundAt(problem, choices, { value, bound: open?.gain ?? value, exact: open === undefined, nodes });
}

/** The largest Σ weights·score where nobody is below its BATNA; -Infinity if there is no such deal. */
export function maxWelfare(problem: Problem, budget = BUDGET): Found<number> {
  const zone = zoneOfAgreement(problem, budget);
  const held = problem.batna.map((_, party) => party);
  if (!zone.bound) return { ...zone, value: -Infinity, bound: -Infinity };
  return largestSum(problem, { weights: problem.weights, held, zone, budget });
}

/** By party, the most that it can have where no other is below its BATNA; -Infinity where there is no such deal. */
export function ideals(problem: Problem, budget = BUDGET): readonly Found<number>[] {
  return idealsWithin(problem, zoneOfAgreement(problem, budget), budget);
}

function idealsWithin(problem: Problem, zone: Found<boolean>, budget: number): readonly Found<number>[] {
  return problem.batna.map((_, party) => {
    const weights = problem.batna.map((__, other) => (other === party ? 1 : 0));
    const held = weights.flatMap((weight, other) => (weight === 0 ? [other] : []));
    return largestSum(problem, { weights, held, zone, budget });
  });
}

/**
 * Kalai and Smorodinsky's solution: the largest least share of the gains in the parties' ideal gains, where nobody is
 * below its BATNA. Who cannot gain at all has no share; where nobody can, the share is the whole. A share of -1 says
 * that there is no such deal.
 */
export function kalaiSmorodinsky(problem: Problem, budget = BUDGET): Found<Ratio> {
  const zone = zoneOfAgreement(problem, budget);
  if (!zone.bound) return { ...zone, value: OUTSIDE, bound: OUTSIDE };
  const best = idealsWithin(problem, zone, budget);
  const known = best.every(({ exact }) => exact);
  const gains = best.map(({ bound }, party) => Math.max(0, bound - (problem.batna[party] ?? 0)));
  const nodes = best.reduce((sum, each) => sum + each.nodes, zone.nodes);
  if (!gains.some((gain) => gain > 0)) {
    const value = zone.value ? WHOLE : OUTSIDE;
    return foundAt(problem, zone.choices, { value, bound: WHOLE, exact: zone.exact, nodes });
  }
  const goal = largestLeast(problem.batna, gains);
  const start = zone.choices && goal.valueOf(gainsOf(problem, zone.choices));
  const outcome = searched(problem, goal, { budget: budget - zone.nodes, best: start ?? OUTSIDE });
  const value = outcome.best ?? OUTSIDE;
  // Ideals that are only bounds make the shares too small, never too large.
  const bound = known ? (outcome.open ?? value) : WHOLE;
  return foundAt(problem, outcome.choices ?? zone.choices, {
    value,
    bound: exceeds(bound, WHOLE) ? WHOLE : bound,
    exact: known && outcome.open === undefined,
    nodes: nodes + outcome.nodes,
  });
}

interface Sum {
  readonly weights: readonly number[];
  /** The parties that may not fall below their BATNA. */
  readonly held: readonly number[];
  readonly zone: Found<boolean>;
  readonly budget: number;
}

function largestSum(problem: Problem, { weights, held, zone, budget }: Sum): Found<number> {
  const from = [...problem.batna, 0];
  const start = zone.choices && weightedSum(scoresOf(problem, zone.choices), weights);
  const outcome = searched(
    problem,
    highest({ index: problem.parties, lowest: lowestSum(problem, weights), from, held }),
    { budget: budget - zone.nodes, ...(start !== undefined && { best: start }) },
    weights,
  );
  const value = outcome.best ?? -Infinity;
  return foundAt(problem, outcome.choices ?? zone.choices, {
    value,
    bound: outcome.open ?? value,
    exact: outcome.open === undefined,
    nodes: zone.nodes + outcome.nodes,
  });
}
