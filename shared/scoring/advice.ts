/** What an adviser says of texts to a party (MODEL.md 3, "An adviser or bot supports iff score(after) − score(now) ≥ 0"). */
import { crossedRedLine } from './redLine.ts';
import { clauseScore, type InForce } from './score.ts';
import { type Draft, type Profile, parametersOf, type World } from './world.ts';

export interface Advice {
  /** Utils: score(after) − score(now), with the whole table bound. */
  readonly change: number;
  /** Whether the text crosses one of the party's red lines. */
  readonly crosses: boolean;
}

/** A draft weighed for a party against what is in force on its issue (MODEL.md 3). */
export function advised(world: World, profile: Profile, draft: Draft, inForce: InForce | undefined): Advice {
  const everybody = Object.keys(world.power);
  const now = inForce ? clauseScore(world, profile, inForce).points : 0;
  return {
    change: clauseScore(world, profile, { draft, bound: everybody }).points - now,
    crosses: crossedRedLine(profile.redLines, draft, parametersOf(world)) !== undefined,
  };
}

/** Whether texts that stand or fall together are to be supported: their sum does not lower the score, and none crosses a red line. */
export const isSupported = (texts: readonly Advice[]): boolean =>
  !texts.some(({ crosses }) => crosses) && texts.reduce((sum, { change }) => sum + change, 0) >= 0;

/** Whether a party would rather have one wording of a text than another. */
export const isBetter = (one: Advice, other: Advice): boolean =>
  !one.crosses && (other.crosses || one.change > other.change);
