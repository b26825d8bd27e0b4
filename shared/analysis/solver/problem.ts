/** Negotiation problems whose utilities add up over issues, and what a search in them finds. */

/** A negotiation problem: utilities add up over issues. Scores are whole tenths of a util. */
export interface Problem {
  /** How many parties. */
  readonly parties: number;
  /** By issue: its options; one of each issue is chosen. Option 0 may be "nothing" — it is an option like any other. */
  readonly issues: readonly (readonly Option[])[];
  /** By party: what it has without agreement, in tenths of a util; may be infeasible to reach. */
  readonly batna: readonly number[];
  /** Relative weights for welfare, whole numbers ≥ 0. */
  readonly weights: readonly number[];
  /** Conditions across issues: each is a clause of literals, at least one of which must hold (CNF). */
  readonly conditions: readonly (readonly Literal[])[];
}

export interface Option {
  /** By party, whole numbers. */
  readonly scores: readonly number[];
}

/** Holds when the option chosen on the issue is (or, with not, is not) among these. */
export interface Literal {
  readonly issue: number;
  readonly options: readonly number[];
  readonly not?: boolean;
}

/** By issue, the index of the option chosen. */
export type Choices = readonly number[];

/**
 * What a search found: value is the best found, bound what no solution can exceed; exact when they meet. `undefined`
 * choices: none was found; none exists if it is exact.
 */
export interface Found<Value> {
  readonly choices: Choices | undefined;
  /** By party, of the choices; empty without any. */
  readonly scores: readonly number[];
  readonly value: Value;
  readonly bound: Value;
  readonly exact: boolean;
  /** How many nodes the search has opened. */
  readonly nodes: number;
}

/** A problem, or choices in it, that cannot be meant. */
export class InvalidProblem extends Error {
  override readonly name = 'InvalidProblem';
}

/** No problem has more parties. */
const PARTIES_MAX = 32;
/** How far a party's scores and BATNA may reach together, in tenths of a util: every sum then stays a whole number. */
const REACH_MAX = 2 ** 22;
/** The same for Σ weights·score. */
const WELFARE_MAX = 2 ** 31;

/** Throws `InvalidProblem`, saying what is wrong and where. */
export function assertValid({ parties, issues, batna, weights, conditions }: Problem): void {
  insist(Number.isInteger(parties) && parties > 0 && parties <= PARTIES_MAX, `parties must be 1 to ${PARTIES_MAX}`);
  insistWhole(batna, parties, 'batna');
  insistWhole(weights, parties, 'weights');
  insist(!weights.some((weight) => weight < 0), 'weights must not be below 0');
  for (const [issue, options] of issues.entries()) {
    insist(options.length > 0, `issue ${issue} has no options`);
    for (const [index, { scores }] of options.entries())
      insistWhole(scores, parties, `issue ${issue}, option ${index}: scores`);
  }
  insistReach({ issues, batna, weights });
  for (const [index, literals] of conditions.entries())
    for (const literal of literals) insistLiteral(literal, issues, `condition ${index}`);
}

/** Throws `InvalidProblem` unless there is one option chosen of each issue. */
export function assertChoices({ issues }: Problem, choices: Choices): void {
  insist(choices.length === issues.length, `choices must be ${issues.length}, one an issue`);
  for (const [issue, options] of issues.entries())
    insist(options[choices[issue] ?? -1] !== undefined, `choice on issue ${issue} is none of its options`);
}

function insistLiteral({ issue, options }: Literal, issues: Problem['issues'], where: string): void {
  const known = issues[issue];
  insist(known !== undefined, `${where}: there is no issue ${issue}`);
  insist(
    options.every((option) => known[option] !== undefined),
    `${where}: issue ${issue} has no such option`,
  );
}

function insistWhole(values: readonly number[], length: number, what: string): void {
  insist(values.length === length, `${what} must be ${length} numbers, one a party`);
  insist(values.every(Number.isInteger), `${what} must be whole numbers`);
}

function insistReach({ issues, batna, weights }: Pick<Problem, 'issues' | 'batna' | 'weights'>): void {
  const reach = batna.map((floor, party) =>
    issues.reduce(
      (sum, options) => sum + Math.max(...options.map((option) => Math.abs(option.scores[party] ?? 0))),
      Math.abs(floor),
    ),
  );
  insist(Math.max(...reach) <= REACH_MAX, `scores and batna of a party must not reach beyond ${REACH_MAX}`);
  const welfare = reach.reduce((sum, each, party) => sum + each * (weights[party] ?? 0), 0);
  insist(welfare <= WELFARE_MAX, `scores times weights must not reach beyond ${WELFARE_MAX}`);
}

function insist(holds: boolean, what: string): asserts holds {
  if (!holds) throw new InvalidProblem(what);
}
