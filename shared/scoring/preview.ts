/** A draft before it is tabled: what the score would be with the whole table bound, less what it is now (MODEL.md 2, "Previews"). */
import { DIALS, type Dial, stepped } from '../model/dials.ts';
import type { PartyId, RedLine } from '../model/scenario.ts';
import { type ClauseScore, clauseScore, crossedRedLine, type InForce } from './score.ts';
import type { Draft, Profile, World } from './world.ts';

export interface Preview {
  /** The draft in force with everybody bound. */
  readonly score: ClauseScore;
  /** Utils that the clause now in force on the issue is worth; 0 without one. */
  readonly now: number;
  /** Utils: what adopting the draft would change. */
  readonly change: number;
  /** What one step softer on a dial would do, for each dial that can be turned down. */
  readonly softer: Partial<Record<Dial, ClauseScore>>;
  readonly crosses?: RedLine;
}

export function previewOf(world: World, profile: Profile, draft: Draft, inForce: InForce | undefined): Preview {
  const everybody: readonly PartyId[] = Object.keys(world.power);
  const weigh = (text: Draft) => clauseScore(world, profile, { draft: text, bound: everybody });
  const score = weigh(draft);
  const now = inForce ? clauseScore(world, profile, inForce).points : 0;
  const softer: Partial<Record<Dial, ClauseScore>> = {};
  for (const dial of DIALS) {
    const level = stepped(draft[dial], -1);
    if (level !== undefined) softer[dial] = weigh({ ...draft, [dial]: level });
  }
  const crosses = crossedRedLine(profile.redLines, draft);
  return { score, now, change: score.points - now, softer, ...(crosses && { crosses }) };
}
