/** Which texts could pass at a scenario's table, if every party weighed them by the model and voted for what it gains by. */
import { LEVELS, POSITION_MAX, POSITION_STEP } from '../../model/dials.ts';
import { publicScenario } from '../../model/publicScenario.ts';
import type { IssueId, PartyId, Procedure, Scenario } from '../../model/scenario.ts';
import { crossedRedLine } from '../../scoring/redLine.ts';

import { worldOf } from '../../scoring/table.ts';
import { termsOf } from '../../scoring/terms.ts';
import type { Draft, Profile, World } from '../../scoring/world.ts';

/** A scenario as the model weighs it: the whole table seated, everything as it is at the start. */
export interface Weighed {
  readonly scenario: Scenario;
  readonly world: World;
  readonly profiles: readonly Profile[];
}

/** A text that passes, and whom it binds: those who gain by it. */
export interface Agreed {
  readonly draft: Draft;
  readonly bound: readonly PartyId[];
}

export const weighed = (scenario: Scenario): Weighed => ({
  scenario,
  world: worldOf(
    publicScenario(scenario),
    scenario.parties.map(({ id }) => id),
    {},
    scenario.trust,
  ),
  profiles: scenario.parties.map(({ id, stakes, redLines }) => ({ party: id, stakes, redLines })),
});

/** Every text on an issue: positions in steps of 5, all 64 forms, carried by nobody and so read as written. */
export function draftsOn(issue: IssueId): readonly Draft[] {
  const forms = LEVELS.flatMap((obligation) =>
    LEVELS.flatMap((precision) => LEVELS.map((delegation) => ({ obligation, precision, delegation }))),
  );
  const positions = Array.from({ length: POSITION_MAX / POSITION_STEP + 1 }, (_, step) => step * POSITION_STEP);
  return positions.flatMap((position) => forms.map((form) => ({ issue, position, ...form, sponsors: [] })));
}

/** Δ of a text for a party, in utils. */
export const gainFrom = (world: World, profile: Profile, draft: Draft, bound: readonly PartyId[]): number =>
  termsOf(world, profile, draft, bound).net;

/** The texts on an issue that pass; `without` leaves out one party, whose consent is then not asked. */
export const agreedOn = (table: Weighed, issue: IssueId, without?: PartyId): readonly Agreed[] =>
  draftsOn(issue).flatMap((draft) => {
    const bound = boundBy(table, draft, without);
    return bound ? [{ draft, bound }] : [];
  });

/** Whom a text binds when it passes; undefined when it does not. */
function boundBy(table: Weighed, draft: Draft, without: PartyId | undefined): readonly PartyId[] | undefined {
  const { procedure, parties } = table.scenario;
  const everybody = parties.map(({ id }) => id);
  if (byConsensus(procedure)) {
    const asked = parties.filter(({ id, required }) => required && id !== without).map(({ id }) => id);
    const willing = gainers(table, draft, everybody);
    return asked.every((party) => willing.includes(party)) ? everybody : undefined;
  }
  const bound = coalition(table, draft, everybody);
  return enough(table.scenario, bound) ? bound : undefined;
}

const byConsensus = ({ decisionRule }: Procedure): boolean =>
  decisionRule === 'consensus' || decisionRule === 'silence';

/** Whoever loses stays out, which makes the text worth less to the others: until nobody else leaves. */
function coalition(table: Weighed, draft: Draft, members: readonly PartyId[]): readonly PartyId[] {
  const staying = gainers(table, draft, members).filter((party) => members.includes(party));
  return staying.length === members.length || staying.length === 0 ? staying : coalition(table, draft, staying);
}

const gainers = ({ world, profiles }: Weighed, draft: Draft, bound: readonly PartyId[]): readonly PartyId[] =>
  profiles
    .filter((profile) => !crossedRedLine(profile.redLines, draft) && gainFrom(world, profile, draft, bound) > 0)
    .map(({ party }) => party);

/** Whether so many are enough under the decision rule, everybody else voting no. */
function enough({ procedure, parties }: Scenario, yes: readonly PartyId[]): boolean {
  if (yes.length === 0 || procedure.vetoes.some((party) => !yes.includes(party))) return false;
  const { decisionRule, majority, entryIntoForce } = procedure;
  if (decisionRule === 'opt-in-treaty')
    return yes.length >= entryIntoForce.parties && powerShare(parties, yes) >= entryIntoForce.power;
  if (decisionRule === 'simple-majority') return yes.length * 2 > parties.length;
  return yes.length >= (decisionRule === 'two-thirds' ? 2 / 3 : majority) * parties.length;
}

function powerShare(parties: Scenario['parties'], some: readonly PartyId[]): number {
  const sum = (of: Scenario['parties']) => of.reduce((total, { power }) => total + power, 0);
  return sum(parties.filter(({ id }) => some.includes(id))) / sum(parties);
}
