/** The peer: every deal, one by one. */
import type { Problem } from '#shared/analysis/solver/problem.ts';

/** The scores of every deal. */
function* everyDeal({ batna, issues }: Problem): Iterable<readonly number[]> {
  const picks = issues.map(() => 0);
  for (let at = 0; at < picks.length; ) {
    yield batna.map((_, party) =>
      picks.reduce((sum, option, issue) => sum + (issues[issue]?.[option]?.scores[party] ?? 0), 0),
    );
    for (at = 0; at < picks.length; at += 1) {
      picks[at] = ((picks[at] ?? 0) + 1) % (issues[at]?.length ?? 1);
      if (picks[at] !== 0) break;
    }
  }
}

export function frontierOf(problem: Problem): readonly (readonly number[])[] {
  let efficient: (readonly number[])[] = [];
  for (const deal of everyDeal(problem)) {
    if (efficient.some((other) => noWorse(other, deal))) continue;
    efficient = efficient.filter((other) => !noWorse(deal, other));
    efficient.push(deal);
  }
  return efficient;
}

const noWorse = (one: readonly number[], other: readonly number[]): boolean =>
  one.every((score, party) => score >= (other[party] ?? 0));

export function bestProductOf(problem: Problem): bigint {
  let best = 0n;
  for (const deal of everyDeal(problem)) {
    if (deal.some((score, party) => score <= (problem.batna[party] ?? 0))) continue;
    const product = deal.reduce((sofar, score, party) => sofar * BigInt(score - (problem.batna[party] ?? 0)), 1n);
    if (product > best) best = product;
  }
  return best;
}
