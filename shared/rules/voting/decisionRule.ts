/** When a text passes: each decision rule as data, and the count that it is applied to (DESIGN.md, "Procedure"). */
import type { Choice, Rejection, Tally } from '../../model/clause.ts';
import type { DecisionRule, PartyId, Procedure } from '../../model/scenario.ts';

/** `share` of those voting must say yes: more than it when `above`, else at least it. Consensus: nobody objects. */
type Majority = { readonly kind: 'majority'; readonly yes: number; readonly of: number; readonly above: boolean };

const RULES: Readonly<Partial<Record<DecisionRule, { readonly kind: 'consensus' } | Majority>>> = {
  consensus: { kind: 'consensus' },
  'simple-majority': { kind: 'majority', yes: 1, of: 2, above: true },
  'two-thirds': { kind: 'majority', yes: 2, of: 3, above: false },
};

/** A scenario with a rule that is not among these is not offered. */
export const isPlayed = (rule: DecisionRule): boolean => RULES[rule] !== undefined;

function ruleOf(name: DecisionRule) {
  const rule = RULES[name];
  if (!rule) throw new Error(`The engine does not play ${name}`);
  return rule;
}

export const voters = (tally: Tally, choice: Choice): readonly PartyId[] =>
  Object.keys(tally.votes).filter((party) => tally.votes[party] === choice);

/** Why a text with this count fails under the procedure; `undefined` when it passes. */
export function failureOf(tally: Tally, procedure: Procedure): Rejection | undefined {
  const present = Object.keys(tally.votes).length + tally.silent.length;
  const seated = present + tally.absent.length;
  if (present === 0 || present < procedure.quorum * seated) return 'no-quorum';
  const rule = ruleOf(procedure.decisionRule);
  const yes = voters(tally, 'yes').length;
  const no = voters(tally, 'no').length;
  if (rule.kind === 'consensus') return no > 0 ? 'objection' : undefined;

  const voting = yes + no + (procedure.abstentions === 'counted' ? voters(tally, 'abstain').length : 0);
  const enough = rule.above ? yes * rule.of > voting * rule.yes : yes * rule.of >= voting * rule.yes;
  return enough && yes > 0 ? undefined : 'no-majority';
}

/** Who consented: yes votes, and under consensus everybody present, since nobody objected. */
export const consenting = (tally: Tally, rule: DecisionRule): readonly PartyId[] =>
  ruleOf(rule).kind === 'consensus' ? [...Object.keys(tally.votes), ...tally.silent] : voters(tally, 'yes');
