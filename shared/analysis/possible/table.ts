/** A table as analysis sees it from outside: everybody's interests at once, which nobody at it has while it plays. */
import { publicScenario } from '../../model/publicScenario.ts';
import type { IssueId, PartyId, Procedure, Scenario } from '../../model/scenario.ts';
import { type InForce, scoreOf } from '../../scoring/score.ts';
import { worldOf } from '../../scoring/table.ts';
import type { Profile, World } from '../../scoring/world.ts';

export interface Table {
  /** Every party that plays, in the scenario's order; figures by party stand in the same order. */
  readonly profiles: readonly Profile[];
  /** The world as each party knows it: they differ in the goodwill of its own pairs. */
  readonly worlds: Readonly<Record<PartyId, World>>;
  /** In the scenario's order. */
  readonly issues: readonly IssueId[];
  readonly procedure: Procedure;
}

/** The table of these parties before the first word: u, T and the procedure as the scenario has them. */
export function tableAtStart(scenario: Scenario, playing: readonly PartyId[]): Table {
  const world = worldOf(publicScenario(scenario), playing, {}, scenario.trust);
  const parties = scenario.parties.filter(({ id }) => playing.includes(id));
  return {
    profiles: parties.map(({ id, stakes, redLines }) => ({ party: id, stakes, redLines })),
    worlds: Object.fromEntries(parties.map(({ id }) => [id, world])),
    issues: scenario.issues.map(({ id }) => id),
    procedure: scenario.procedure,
  };
}

export const partiesOf = ({ profiles }: Pick<Table, 'profiles'>): readonly PartyId[] =>
  profiles.map(({ party }) => party);

export function worldFor({ worlds }: Pick<Table, 'worlds'>, party: PartyId): World {
  const world = worlds[party];
  if (!world) throw new Error(`There is no world for party ${party}`);
  return world;
}

/** By party, utils: what a clause in force is worth; 0 to a party without a stake in its issue. */
export const worthOf = (table: Table, clause: InForce): readonly number[] =>
  table.profiles.map((profile) =>
    profile.stakes[clause.draft.issue] ? scoreOf(worldFor(table, profile.party), profile, [clause]) : 0,
  );
