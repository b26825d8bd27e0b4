/** A table as the solver sees it: one option of each issue is chosen, and what each is worth adds up. */
import type { PartyId } from '../../model/scenario.ts';
import type { InForce } from '../../scoring/score.ts';
import { weightedSum } from '../solver/found.ts';
import type { Choices, Option, Problem } from '../solver/problem.ts';
import { partiesOf, type Table, worldFor, worthOf } from './table.ts';
import { type Text, textsOn } from './texts.ts';

export interface Negotiation {
  readonly table: Table;
  /** In whole tenths of a util, with nothing in force as everybody's BATNA. */
  readonly problem: Problem;
  /** By issue and option; undefined stands for nothing, as now. */
  readonly texts: readonly (readonly (Text | undefined)[])[];
  /** The instrument, if one is asked about: its clauses are options as they stand, with their sponsors and members. */
  readonly instrument?: Choices;
}

const NOTHING = 0;

export function negotiationOf(table: Table, instrument?: readonly InForce[]): Negotiation {
  const held = table.issues.map((issue) => instrument?.find(({ draft }) => draft.issue === issue));
  const texts = table.issues.map((issue, at) => [undefined, ...textsOn(table, issue), ...asItStands(table, held[at])]);
  const parties = partiesOf(table);
  return {
    table,
    texts,
    problem: {
      parties: parties.length,
      issues: texts.map((options) => options.map((text) => optionOf(text, parties.length))),
      batna: parties.map(() => 0),
      weights: weightsOf(table, parties),
      conditions: [],
    },
    ...(instrument && { instrument: texts.map((options, at) => (held[at] ? options.length - 1 : NOTHING)) }),
  };
}

const asItStands = (table: Table, clause: InForce | undefined): readonly Text[] =>
  clause ? [{ ...clause, worth: worthOf(table, clause) }] : [];

const optionOf = (text: Text | undefined, parties: number): Option => ({
  scores: text ? text.worth.map(inTenths) : Array.from({ length: parties }, () => 0),
});

/** Never -0, which would be another number in print. */
const inTenths = (utils: number): number => Math.round(utils * 10) || 0;

/** Weights of the solver together: its sums must stay whole numbers. */
const WEIGHTS_MAX = 5_000;

/** Power as whole numbers: only the proportions count, and they are exact for powers of up to three decimals. */
function weightsOf(table: Table, parties: readonly PartyId[]): readonly number[] {
  const power = parties.map((party) => worldFor(table, party).power[party] ?? 0);
  const total = power.reduce((sum, each) => sum + each, 0);
  const scale = [1, 10, 100, 1_000].find((by) => power.every((each) => isWhole(each * by)));
  if (scale !== undefined && total * scale <= WEIGHTS_MAX) return power.map((each) => Math.round(each * scale));
  return power.map((each) => Math.max(1, Math.round((each * WEIGHTS_MAX) / total)));
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;

/** Utils: Σw·score/Σw, from tenths by party (MODEL.md 3, "Joint result"). */
export const jointOf = (problem: Problem, scores: readonly number[]): number =>
  jointFrom(problem, weightedSum(scores, problem.weights));

/** The same from Σw·score in tenths. */
export const jointFrom = ({ weights }: Pick<Problem, 'weights'>, welfare: number): number =>
  welfare / (10 * weights.reduce((sum, weight) => sum + weight, 0));
