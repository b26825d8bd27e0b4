/** Small negotiation problems drawn by seed, of every kind that a solver could stumble over. */

import type { Literal, Problem } from '#shared/analysis/solver/problem.ts';
import { chance } from '#shared/base/random.ts';

/** Whole numbers from the first to the last, both included. */
type Draw = (purpose: string, first: number, last: number) => number;

export const drawOf =
  (seed: number): Draw =>
  (purpose, first, last) =>
    first + Math.floor(chance(seed, purpose) * (last - first + 1));

const timesOf = <Item>(length: number, make: (index: number) => Item): readonly Item[] =>
  Array.from({ length }, (_, index) => make(index));

/** 2-5 parties (or as many as asked for), 1-5 issues, 2-7 options; at most some thousands of deals. */
export function instanceOf(seed: number, parties?: number): Problem {
  const draw = drawOf(seed);
  const count = parties ?? draw('parties', 2, 5);
  const issues = draw('issues', 1, 5);
  // Few different scores make ties, many make every deal another.
  const reach = [2, 12, 400][draw('reach', 0, 2)] ?? 12;
  // Somebody may have nothing to win or to lose.
  const idle = draw('idle', 0, 3) === 0 ? draw('who', 0, count - 1) : -1;
  const most = issues > 4 ? 5 : 7;
  const options = timesOf(issues, (issue) =>
    timesOf(draw(`options ${issue}`, 2, most), (option) => ({
      scores: timesOf(count, (party) =>
        party === idle ? 0 : draw(`score ${issue} ${option} ${party}`, -reach, reach),
      ),
    })),
  );
  // From what anybody has anyway to what nobody can have.
  const hardness = draw('hardness', -2, 2);
  return {
    parties: count,
    issues: options,
    batna: timesOf(
      count,
      (party) => Math.round((hardness * reach * issues) / 4) + draw(`batna ${party}`, -reach, reach),
    ),
    weights: timesOf(count, (party) => draw(`weight ${party}`, 0, 4)),
    conditions: timesOf(draw('conditioned', 0, 1) * draw('conditions', 1, 4), (index) =>
      conditionOf(draw, options, index),
    ),
  };
}

function conditionOf(draw: Draw, issues: Problem['issues'], index: number): readonly Literal[] {
  return timesOf(draw(`literals ${index}`, 1, 3), (literal) => {
    const where = `${index} ${literal}`;
    const issue = draw(`issue ${where}`, 0, issues.length - 1);
    const options = [...(issues[issue] ?? []).keys()].filter((option) => draw(`met ${where} ${option}`, 0, 2) === 0);
    return { issue, options, ...(draw(`not ${where}`, 0, 3) === 0 && { not: true }) };
  });
}

/**
 * The hardest kind: nothing but ties. Options are copies of each other, moved by nothing or by one; parties want the
 * same or the opposite; whole issues are the same for everybody; the BATNA lies at, one above or one below what the
 * fairest deals give.
 */
export function adversarialOf(seed: number, parties?: number): Problem {
  const draw = drawOf(seed);
  const count = parties ?? draw('parties', 2, 5);
  const issues = draw('issues', 2, 5);
  const like = timesOf(count, (party) => draw(`like ${party}`, 0, party));
  const sign = timesOf(count, (party) => (draw(`sign ${party}`, 0, 2) === 0 ? -1 : 1));
  const options = timesOf(issues, (issue) => {
    const big = [0, 1, 100, 100_000][draw(`big ${issue}`, 0, 3)] ?? 0;
    return timesOf(draw(`options ${issue}`, 2, issues > 4 ? 4 : 5), (option) => {
      const own = timesOf(count, (party) => big * draw(`of ${issue} ${party}`, 0, 1) * (option % 2));
      const near = (party: number) => (draw(`near ${issue} ${option} ${party}`, 0, 3) === 0 ? 1 : 0);
      return { scores: timesOf(count, (party) => (sign[party] ?? 1) * (own[like[party] ?? 0] ?? 0) + near(party)) };
    });
  });
  const first = timesOf(count, (party) =>
    options.reduce(
      (sum, each, issue) => sum + (each[draw(`start ${issue}`, 0, each.length - 1)]?.scores[party] ?? 0),
      0,
    ),
  );
  return {
    parties: count,
    issues: options,
    batna: first.map((score, party) => score + draw(`batna ${party}`, -1, 1)),
    weights: timesOf(count, (party) => draw(`weight ${party}`, 0, 1)),
    conditions: timesOf(draw('conditioned', 0, 1) * draw('conditions', 1, 5), (index) =>
      conditionOf(draw, options, index),
    ),
  };
}
