/** What an event does to the public world and to one party's private profile (MODEL.md 3, "Shocks"; reference/shocks.csv). */
import { mapValues } from '../base/records.ts';
import type { IssueId } from '../model/scenario.ts';
import type { Change, Shock } from '../model/shock.ts';
import { clamped, shiftedTrust } from './trust.ts';
import type { Profile, World } from './world.ts';

const concerns = <Name>(names: readonly Name[] | undefined, name: Name): boolean => names?.includes(name) ?? true;

/** The sum of what the changes of a kind do to one number. */
const shiftOf = <Kind extends Change>(changes: readonly Kind[], counts: (change: Kind) => boolean): number =>
  changes.filter(counts).reduce((sum, { by }) => sum + by, 0);

/** The world after a shock: trust both ways and uncertainty, each kept within 0-1 (MODEL.md 3). */
export function worldAfter(world: World, shock: Shock): World {
  const onTrust = shock.filter((change) => change.on === 'trust');
  const onUncertainty = shock.filter((change) => change.on === 'uncertainty');
  const parties = [...new Set([...Object.keys(world.power), ...Object.keys(world.trust)])];
  const byTrust = (from: string, to: string) =>
    shiftOf(onTrust, ({ party, other }) =>
      [party, other].every((name) => name === undefined || [from, to].includes(name)),
    );
  return {
    ...world,
    trust: onTrust.length === 0 ? world.trust : shiftedTrust(world.trust, parties, byTrust),
    issues: mapValues(world.issues, (issue, id) => ({
      ...issue,
      uncertainty: clamped(issue.uncertainty + shiftOf(onUncertainty, ({ issues }) => concerns(issues, id))),
    })),
  };
}

/** A party's profile after a shock: salience and sensitivity, each kept within 0-1 (MODEL.md 3). */
export function profileAfter(profile: Profile, shock: Shock): Profile {
  const shift = (on: 'salience' | 'sensitivity', issue: IssueId) => {
    const changes = shock.filter((change) => change.on === 'salience' || change.on === 'sensitivity');
    return shiftOf(
      changes,
      (change) => change.on === on && concerns(change.issues, issue) && concerns(change.parties, profile.party),
    );
  };
  return {
    ...profile,
    stakes: mapValues(profile.stakes, (stake, issue) => ({
      ...stake,
      salience: clamped(stake.salience + shift('salience', issue)),
      sensitivity: clamped(stake.sensitivity + shift('sensitivity', issue)),
    })),
  };
}
