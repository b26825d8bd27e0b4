/** When a text passes: each decision rule as data, and the count that it is applied to (DESIGN.md, "Procedure"). */
import type { Choice, Rejection, Tally } from '../../model/clause.ts';
import type { DecisionRule, PartyId, Procedure } from '../../model/scenario.ts';

/** Nobody present may say no: `failure` is what a no is called. */
interface NoObjection {
  readonly kind: 'no-objection';
  readonly failure: Rejection;
}

/** The share 0-1 of those voting that must say yes: more than it when `above`, else at least it. */
interface Majority {
  readonly kind: 'majority';
  readonly share: (procedure: Procedure) => number;
  readonly above: boolean;
}

const MORE_THAN_HALF: Majority = { kind: 'majority', share: () => 1 / 2, above: true };

const RULES: Readonly<Record<DecisionRule, NoObjection | Majority>> = {
  consensus: { kind: 'no-objection', failure: 'objection' },
  silence: { kind: 'no-objection', failure: 'silence-broken' },
  'simple-majority': MORE_THAN_HALF,
  'two-thirds': { kind: 'majority', share: () => 2 / 3, above: false },
  'qualified-majority': { kind: 'majority', share: ({ majority }) => majority, above: false },
  // The text is adopted like any other; it binds only those who opted in.
  'opt-in-treaty': MORE_THAN_HALF,
};

/** Shares are fractions: two of three must count as two thirds. */
const ROUNDING = 1e-9;

export const byMajority = (rule: DecisionRule): boolean => RULES[rule].kind === 'majority';

export const voters = (tally: Tally, choice: Choice): readonly PartyId[] =>
  Object.keys(tally.votes).filter((party) => tally.votes[party] === choice);

/** Why a text with this count fails under the procedure; `undefined` when it passes. */
export function failureOf(tally: Tally, procedure: Procedure): Rejection | undefined {
  if (!isQuorate(tally, procedure.quorum)) return 'no-quorum';
  const rule = RULES[procedure.decisionRule];
  const against = voters(tally, 'no');
  if (rule.kind === 'no-objection') return against.length > 0 ? rule.failure : undefined;
  if (!hasMajority(tally, rule, procedure)) return 'no-majority';
  return against.some((party) => procedure.vetoes.includes(party)) ? 'vetoed' : undefined;
}

function isQuorate(tally: Tally, quorum: number): boolean {
  const present = Object.keys(tally.votes).length + tally.silent.length;
  return isQuorum(present, present + tally.absent.length, quorum);
}

/** Whether so many of those who play are enough for the table to decide anything: never nobody, whatever the share 0-1. */
export const isQuorum = (present: number, playing: number, quorum: number): boolean =>
  present > 0 && present >= quorum * playing;

function hasMajority(tally: Tally, rule: Majority, procedure: Procedure): boolean {
  const yes = voters(tally, 'yes').length;
  const abstained = procedure.abstentions === 'counted' ? voters(tally, 'abstain').length : 0;
  const needed = rule.share(procedure) * (yes + voters(tally, 'no').length + abstained);
  return yes > 0 && (rule.above ? yes > needed + ROUNDING : yes >= needed - ROUNDING);
}

/** Whether a change to a text is carried: nobody's yes would be enough for consensus, yet no change is made that nobody wants. */
export const carries = (tally: Tally, procedure: Procedure): boolean =>
  failureOf(tally, procedure) === undefined && voters(tally, 'yes').length > 0;

/** Who consented to an adopted text: by majority the yes votes, otherwise everybody present, since nobody objected. */
export const consenting = (tally: Tally, rule: DecisionRule): readonly PartyId[] =>
  byMajority(rule) ? voters(tally, 'yes') : [...Object.keys(tally.votes), ...tally.silent];
