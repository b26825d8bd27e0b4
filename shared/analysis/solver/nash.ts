/** Nash's bargaining solution, also where not everybody can gain. */
import { foundAt, gainsOf } from './found.ts';
import { largestProduct } from './goal.ts';
import { looseGraph } from './graph.ts';
import { peakOf } from './peak.ts';
import { zoneOfAgreement } from './points.ts';
import type { Choices, Found, Problem } from './problem.ts';
import { BUDGET, searched } from './search.ts';

/** The value is the product of the gainers' gains over their BATNAs; 0 if nobody gains or no deal was found. */
export interface Nash extends Found<bigint> {
  /** Who gains: everybody, where such a deal exists; else as many as can at once. */
  readonly gainers: readonly number[];
}

/**
 * The largest product of gains where nobody is below its BATNA. Where there is no deal from which everybody gains, as
 * many as can at once gain, and the product is theirs.
 */
export function nash(problem: Problem, budget = BUDGET): Nash {
  const zone = zoneOfAgreement(problem, budget);
  if (!zone.bound) return { ...zone, value: 0n, bound: 0n, gainers: [] };
  const run: Run = { problem, budget, nodes: zone.nodes, zone: zone.choices };
  const everybody = problem.batna.map((_, party) => party);
  let best = largestOf(run, [everybody]);
  if (best !== 'none') return best;
  const able = everybody.filter((party) => largestOf(run, [[party]]) !== 'none');
  for (let size = Math.min(able.length, problem.parties - 1); size > 0; size -= 1) {
    best = largestOf(run, subsets(able, size));
    if (best !== 'none') return best;
  }
  return answer(run, zone.choices, { exact: zone.exact });
}

interface Run {
  readonly problem: Problem;
  readonly budget: number;
  nodes: number;
  /** A deal in which nobody loses. */
  readonly zone: Choices | undefined;
}

/** The largest product of any of these groups; 'none' if none of them can gain as a whole. */
function largestOf(run: Run, groups: Iterable<readonly number[]>): Nash | 'none' {
  const { problem, budget } = run;
  const reach = reachOf(problem);
  let best: bigint | undefined;
  let choices: Choices | undefined;
  for (const gainers of groups) {
    const goal = largestProduct(problem.batna, gainers, reach);
    const known = best ?? (run.zone && goal.valueOf(gainsOf(problem, run.zone)));
    const start = known !== undefined && { best: known };
    const outcome = searched(problem, goal, { budget: budget - run.nodes, ...start });
    run.nodes += outcome.nodes;
    if (outcome.choices || start) choices = outcome.choices ?? choices ?? run.zone;
    best = outcome.best ?? best;
    if (outcome.open !== undefined) {
      const whole = gainers.length === problem.parties && choices !== undefined;
      return answer(run, choices ?? run.zone, { exact: false, ...(whole && { bound: outcome.open }) });
    }
  }
  return choices ? answer(run, choices, { exact: true }) : 'none';
}

function answer(
  { problem, nodes }: Run,
  choices: Choices | undefined,
  { exact, bound }: { readonly exact: boolean; readonly bound?: bigint },
): Nash {
  const gains = choices ? gainsOf(problem, choices) : [];
  const gainers = [...gains.keys()].filter((party) => (gains[party] ?? 0) > 0);
  const product = gainers.reduce((sofar, party) => sofar * BigInt(gains[party] ?? 0), 1n);
  const value = gainers.length > 0 ? product : 0n;
  const most = bound ?? reachOf(problem).reduce((sofar, reach) => sofar * BigInt(Math.max(reach, 1)), 1n);
  return { ...foundAt(problem, choices, { value, bound: exact ? value : most, exact, nodes }), gainers };
}

/** By party, the most that it gains in any deal, whatever becomes of the others. */
function reachOf(problem: Problem): readonly number[] {
  const graph = looseGraph(problem);
  return problem.batna.map((batna, party) => {
    const alone = problem.batna.map((_, other) => (other === party ? 1 : 0));
    return peakOf(graph, alone).total - batna;
  });
}

/** Every choice of so many members. */
const subsets = (members: readonly number[], size: number): readonly (readonly number[])[] =>
  size === 0
    ? [[]]
    : members.flatMap((member, at) => subsets(members.slice(at + 1), size - 1).map((rest) => [member, ...rest]));
