/** From the solver's choices to a deal, and from its findings to figures. */
import type { PartyId } from '../../model/scenario.ts';
import type { InForce } from '../../scoring/score.ts';
import { scoresOf } from '../solver/found.ts';
import type { Choices, Found } from '../solver/problem.ts';
import { jointOf, type Negotiation } from './negotiation.ts';
import type { Deal, DealClause, Figure } from './report.ts';
import { partiesOf } from './table.ts';

export function dealOf({ table, problem, texts }: Negotiation, choices: Choices): Deal {
  const scores = scoresOf(problem, choices);
  const chosen = texts.flatMap((options, at) => options[choices[at] ?? 0] ?? []);
  return {
    clauses: chosen.map(clauseOf),
    scores: byParty(partiesOf(table), inUtils(scores)),
    joint: tidy(jointOf(problem, scores)),
  };
}

export const clauseOf = ({ draft, bound }: InForce): DealClause => ({
  issue: draft.issue,
  position: draft.position,
  obligation: draft.obligation,
  precision: draft.precision,
  delegation: draft.delegation,
  bound,
  sponsors: draft.sponsors,
});

/** From tenths. */
export const inUtils = (tenths: readonly number[]): readonly number[] => tenths.map((each) => each / 10);

export const byParty = <Value>(
  parties: readonly PartyId[],
  values: readonly Value[],
): Readonly<Record<PartyId, Value>> =>
  Object.fromEntries(parties.flatMap((party, at) => (at in values ? [[party, values[at] as Value]] : [])));

/** A finding in the unit of the report. */
export const figureOf = <Value>(
  { value, bound, exact }: Pick<Found<Value>, 'value' | 'bound' | 'exact'>,
  measure: (value: Value) => number,
): Figure => ({ value: tidy(measure(value)), bound: tidy(measure(bound)), exact });

/** Six decimals: what is computed alike is printed alike. */
export const tidy = (value: number): number => Math.round(value * 1e6) / 1e6 || 0;
