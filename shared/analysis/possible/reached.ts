/** How an instrument stands among what was possible, and what it leaves on the table. */
import { commonImprovement } from '../solver/efficiency.ts';
import { gainsOf, scoresOf, weightedSum } from '../solver/found.ts';
import type { Nash } from '../solver/nash.ts';
import { maxMin, maxWelfare } from '../solver/points.ts';
import type { Choices, Problem } from '../solver/problem.ts';
import { byParty, clauseOf, dealOf, figureOf, inUtils, tidy } from './deal.ts';
import { jointFrom, jointOf, type Negotiation } from './negotiation.ts';
import type { FoundPoints } from './points.ts';
import type { Change, Reached } from './report.ts';
import { partiesOf } from './table.ts';

export function reachedBy(
  negotiation: Negotiation,
  choices: Choices,
  found: Pick<FoundPoints, 'nash' | 'maxWelfare'>,
  budget: number,
): Reached {
  const { problem } = negotiation;
  const scores = scoresOf(problem, choices);
  const welfare = weightedSum(scores, problem.weights);
  // Compared with what everybody has already.
  const here: Problem = { ...problem, batna: scores };
  const most = maxWelfare(here, budget);
  const joint = figureOf(most, (sum) => jointFrom(problem, Math.max(0, sum - welfare)));
  const better = joint.value > 0 && most.choices ? dealOf(negotiation, most.choices) : undefined;
  const change = changeFrom(negotiation, choices);
  return {
    deal: dealOf(negotiation, choices),
    efficient: joint.value > 0 ? 'no' : joint.bound > 0 ? 'unknown' : 'yes',
    left: { joint, least: figureOf(maxMin(here, budget), (tenths) => tenths / 10) },
    ...(better && { better }),
    ...(change && { change }),
    ...nashShare(problem, choices, found.nash),
    ...jointShare(problem, scores, found.maxWelfare.value),
  };
}

function changeFrom({ table, problem, texts }: Negotiation, choices: Choices): Change | undefined {
  const found = commonImprovement(problem, choices);
  if (!found) return undefined;
  const from = texts[found.issue]?.[choices[found.issue] ?? 0];
  const to = texts[found.issue]?.[found.option];
  return {
    issue: table.issues[found.issue] ?? '',
    ...(from && { from: clauseOf(from) }),
    ...(to && { to: clauseOf(to) }),
    gains: byParty(partiesOf(table), inUtils(found.gains)),
  };
}

function nashShare(problem: Problem, choices: Choices, { value, gainers }: Nash): Pick<Reached, 'nashShare'> {
  if (gainers.length < problem.parties || value === 0n) return {};
  const gains = gainsOf(problem, choices);
  if (gains.some((gain) => gain <= 0)) return { nashShare: 0 };
  const product = gains.reduce((sofar, gain) => sofar * BigInt(gain), 1n);
  return { nashShare: tidy(Number(product) / Number(value)) };
}

function jointShare(problem: Problem, scores: readonly number[], most: number): Pick<Reached, 'jointShare'> {
  const best = jointFrom(problem, most);
  return Number.isFinite(best) && best > 0 ? { jointShare: tidy(jointOf(problem, scores) / best) } : {};
}
