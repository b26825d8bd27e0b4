/**
 * Generated problems in the shape of the game's: every party has an ideal point and a salience on each issue; firmer
 * texts bring more and cost more sovereignty; positions that are far from the ideal cost more than they bring. They
 * are like the game's, not drawn from it.
 */
import type { Literal, Option, Problem } from '#shared/analysis/solver/problem.ts';
import { chance } from '#shared/base/random.ts';

export interface Size {
  readonly parties: number;
  readonly issues: number;
  /** Positions 0-100, evenly. */
  readonly positions: number;
  /** How firm a text may be, from nothing but words to a court. */
  readonly forms: number;
  /** Conditions across issues. */
  readonly conditions?: number;
}

/** 10 issues × 321 options: twenty positions in sixteen forms, or nothing. */
export const LARGE = { issues: 10, positions: 20, forms: 16 } as const;

export function problemOf(seed: number, { parties, issues, positions, forms, conditions = 0 }: Size): Problem {
  const draw = (...purpose: readonly (string | number)[]) => chance(seed, ...purpose.map(String));
  const each = <Item>(length: number, make: (index: number) => Item) =>
    Array.from({ length }, (_, index) => make(index));
  const made = each(issues, (issue) => {
    const stakes = each(parties, (party) => ({
      ideal: 100 * draw('ideal', issue, party),
      salience: 0.3 + 0.7 * draw('salience', issue, party),
      sovereignty: draw('sovereignty', issue, party),
    }));
    const texts = each(positions * forms, (text) =>
      optionOf(
        stakes,
        (100 * (text % positions)) / Math.max(1, positions - 1),
        Math.floor(text / positions) / Math.max(1, forms - 1),
      ),
    );
    return [{ scores: each(parties, () => 0) }, ...texts];
  });
  return {
    parties,
    issues: made,
    batna: each(parties, () => 0),
    weights: each(parties, (party) => 5 + Math.floor(30 * draw('weight', party))),
    conditions: each(conditions, (index) => conditionOf(made, (...purpose) => draw('condition', index, ...purpose))),
  };
}

interface Stake {
  readonly ideal: number;
  readonly salience: number;
  readonly sovereignty: number;
}

function optionOf(stakes: readonly Stake[], position: number, firmness: number): Option {
  const lasting = 1 + 3 * firmness;
  return {
    scores: stakes.map(({ ideal, salience, sovereignty }) => {
      const benefit = 60 * salience * (0.4 + 0.6 * Math.sqrt(firmness));
      const divergence = 1.1 * salience * Math.abs(position - ideal) * (0.6 + 0.5 * firmness);
      const cost = 25 * sovereignty * firmness * Math.sqrt(firmness);
      return Math.round(5 * lasting * (benefit - divergence - cost));
    }),
  };
}

/** This text only with that one, or nothing there: as when clauses are linked. */
function conditionOf(
  issues: Problem['issues'],
  draw: (...purpose: readonly (string | number)[]) => number,
): readonly Literal[] {
  const first = Math.floor(draw('first') * issues.length);
  const second = (first + 1 + Math.floor(draw('second') * (issues.length - 1))) % issues.length;
  const some = (issue: number, share: number) =>
    [...(issues[issue] ?? []).keys()].filter((option) => option > 0 && draw('among', issue, option) < share);
  return [
    { issue: first, options: some(first, 0.6), not: true },
    { issue: second, options: some(second, 0.4) },
  ];
}
