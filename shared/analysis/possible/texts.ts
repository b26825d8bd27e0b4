/** Every text that a table could adopt on an issue, and what it is worth to each of its parties. */
import type { IssueId, PartyId } from '../../model/scenario.ts';
import { byMajority, failureOf } from '../../rules/voting/decisionRule.ts';
import { draftsOn } from '../../scenario/lint/zone.ts';
import { entersIntoForce } from '../../scoring/ratification.ts';
import { crossedRedLine } from '../../scoring/redLine.ts';
import type { InForce } from '../../scoring/score.ts';
import { type Draft, parametersOf } from '../../scoring/world.ts';
import { partiesOf, type Table, worldFor, worthOf } from './table.ts';

/** A text and whom it binds. */
export interface Text extends InForce {
  /** By party, utils. */
  readonly worth: readonly number[];
}

/** So many parties at least are bound by a text that counts: nobody is bound to itself alone. */
const FEWEST_BOUND = 2;

/**
 * The texts that can be had on an issue: positions in steps of 5, all 64 forms, nobody's text and so read as written,
 * and the whole table bound. Where capitals repudiate what crosses a red line (MODEL.md 3, "Red line"), such a text is
 * none of them under consensus, since a party that keeps to its instructions objects. Under other rules it binds the
 * rest, if they can carry it and bring it into force against that party, and that party stands outside.
 */
export const textsOn = (table: Table, issue: IssueId): readonly Text[] =>
  draftsOn(issue).flatMap((draft) => {
    const bound = boundBy(table, draft);
    return bound ? [{ draft, bound, worth: worthOf(table, { draft, bound }) }] : [];
  });

/** Undefined for a text that the table cannot have. */
function boundBy(table: Table, draft: Draft): readonly PartyId[] | undefined {
  const parties = partiesOf(table);
  if (!table.procedure.capital.instructs) return parties;
  const crossed = table.profiles.filter(({ party, redLines }) =>
    crossedRedLine(redLines, draft, parametersOf(worldFor(table, party))),
  );
  if (crossed.length === 0) return parties;
  const against = crossed.map(({ party }) => party);
  const bound = parties.filter((party) => !against.includes(party));
  return canCarry(table, bound, against) ? bound : undefined;
}

/** Whether the yes of some is enough against the no of the others. */
function canCarry(table: Table, yes: readonly PartyId[], no: readonly PartyId[]): boolean {
  const { procedure } = table;
  if (!byMajority(procedure.decisionRule) || yes.length < FEWEST_BOUND) return false;
  const votes = Object.fromEntries([
    ...yes.map((party) => [party, 'yes'] as const),
    ...no.map((party) => [party, 'no'] as const),
  ]);
  if (failureOf({ votes, silent: [], absent: [] }, procedure) !== undefined) return false;
  const { power } = worldFor(table, yes[0] ?? '');
  return procedure.decisionRule !== 'opt-in-treaty' || entersIntoForce(procedure.entryIntoForce, power, yes);
}
