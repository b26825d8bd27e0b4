/** What a party could have got at most: its own best clause on every issue, with the whole table bound (MODEL.md 3). */
import { LEVELS, POSITION_MAX, POSITION_STEP } from '../model/dials.ts';
import { clauseScore, crossedRedLine } from './score.ts';
import type { Draft, Profile, World } from './world.ts';

/** Utils: the sum over the issues of the best clause that crosses none of the party's red lines; an issue left alone counts 0. */
export function ownBest(world: World, profile: Profile): number {
  const everybody = Object.keys(world.power);
  const issues = Object.keys(world.issues).filter((issue) => profile.stakes[issue] !== undefined);
  return issues.reduce((sum, issue) => {
    const points = everyDraft(issue, profile.party)
      .filter((draft) => !crossedRedLine(profile.redLines, draft))
      .map((draft) => clauseScore(world, profile, { draft, bound: everybody }).points);
    return sum + Math.max(0, ...points);
  }, 0);
}

/** All 21 positions in all 64 forms, carried by the party itself. */
function everyDraft(issue: string, sponsor: string): readonly Draft[] {
  const positions = Array.from({ length: POSITION_MAX / POSITION_STEP + 1 }, (_, step) => step * POSITION_STEP);
  return positions.flatMap((position) =>
    LEVELS.flatMap((obligation) =>
      LEVELS.flatMap((precision) =>
        LEVELS.map((delegation) => ({ issue, position, obligation, precision, delegation, sponsors: [sponsor] })),
      ),
    ),
  );
}
