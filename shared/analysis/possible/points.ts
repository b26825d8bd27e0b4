/** The named points of a table. */
import { POSITION_STEP } from '../../model/dials.ts';
import type { IssueId } from '../../model/scenario.ts';
import { compromisePosition } from '../../scoring/benchmarks.ts';
import type { Ratio } from '../solver/goal.ts';
import { type Nash, nash } from '../solver/nash.ts';
import { kalaiSmorodinsky, maxMin, maxWelfare } from '../solver/points.ts';
import type { Found, Literal, Problem } from '../solver/problem.ts';
import { dealOf, figureOf, tidy } from './deal.ts';
import { jointFrom, type Negotiation } from './negotiation.ts';
import type { Point, PointName } from './report.ts';
import { type Table, worldFor } from './table.ts';

/** What the solver found under each name. */
export interface FoundPoints {
  readonly nash: Nash;
  readonly kalaiSmorodinsky: Found<Ratio>;
  readonly maxMin: Found<number>;
  readonly maxWelfare: Found<number>;
  readonly compromise: Found<number>;
}

export function findPoints(negotiation: Negotiation, budget: number): FoundPoints {
  const { problem } = negotiation;
  return {
    nash: nash(problem, budget),
    kalaiSmorodinsky: kalaiSmorodinsky(problem, budget),
    maxMin: maxMin(problem, budget),
    maxWelfare: maxWelfare(problem, budget),
    compromise: maxWelfare(atCompromise(negotiation), budget),
  };
}

export function pointsOf(negotiation: Negotiation, found: FoundPoints): readonly Point[] {
  const joint = (welfare: number) => jointFrom(negotiation.problem, welfare);
  const size = found.nash.gainers.length;
  return [
    ...point(negotiation, 'nash', found.nash, (product) => meanOf(product, size)),
    ...point(negotiation, 'kalaiSmorodinsky', found.kalaiSmorodinsky, ({ gain, ideal }) => gain / ideal),
    ...point(negotiation, 'maxMin', found.maxMin, (tenths) => tenths / 10),
    ...point(negotiation, 'maxWelfare', found.maxWelfare, joint),
    ...point(negotiation, 'compromise', found.compromise, joint),
  ];
}

function point<Value>(
  negotiation: Negotiation,
  name: PointName,
  found: Found<Value>,
  measure: (value: Value) => number,
): readonly Point[] {
  if (!found.choices) return [];
  return [{ name, deal: dealOf(negotiation, found.choices), measure: figureOf(found, measure) }];
}

/** Utils: the geometric mean of so many gains. For reading only; the points are compared by their products. */
const meanOf = (product: bigint, size: number): number => (size === 0 ? 0 : Number(product) ** (1 / size) / 10);

/** The compromise position of each issue that somebody cares for, 0-100. */
export function compromisesOf(table: Table): Readonly<Record<IssueId, number>> {
  const world = worldFor(table, table.profiles[0]?.party ?? '');
  return Object.fromEntries(
    table.issues.flatMap((issue) => {
      const position = compromisePosition(world, table.profiles, issue);
      return position === undefined ? [] : [[issue, tidy(position)]];
    }),
  );
}

/** Only texts at the compromise position, as near as the steps go, or none: how hard they are is left to the search. */
function atCompromise({ table, problem, texts }: Negotiation): Problem {
  const compromises = compromisesOf(table);
  const conditions = table.issues.map((issue, at): readonly Literal[] => {
    const position = Math.round((compromises[issue] ?? -POSITION_STEP) / POSITION_STEP) * POSITION_STEP;
    const allowed = (texts[at] ?? []).map((text) => !text || text.draft.position === position);
    return [{ issue: at, options: [...allowed.keys()].filter((option) => allowed[option]) }];
  });
  return { ...problem, conditions };
}
