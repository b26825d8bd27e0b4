/** What a party could have got at most: its own best clause on every issue, with the whole table bound (MODEL.md 3). */
import { type Dials, LEVELS, POSITION_MAX, POSITION_STEP } from '../model/dials.ts';
import type { IssueId } from '../model/scenario.ts';
import { crossedRedLine } from './redLine.ts';
import { clauseScore } from './score.ts';
import type { Draft, Profile, World } from './world.ts';

/** Utils: the sum over the issues of the best clause that crosses none of the party's red lines; an issue left alone counts 0 (MODEL.md 3, "Joint result"). */
export function ownBest(world: World, profile: Profile): number {
  const everybody = Object.keys(world.power);
  const issues = Object.keys(world.issues).filter((issue) => profile.stakes[issue] !== undefined);
  return issues.reduce((sum, issue) => {
    const points = FORMS.flatMap((form) => bestPlaced(profile, issue, form)).map(
      (draft) => clauseScore(world, profile, { draft, bound: everybody }).points,
    );
    return sum + Math.max(0, ...points);
  }, 0);
}

const POSITIONS = Array.from({ length: POSITION_MAX / POSITION_STEP + 1 }, (_, step) => step * POSITION_STEP);

/** All 64 settings of the dials. */
const FORMS: readonly Dials[] = LEVELS.flatMap((obligation) =>
  LEVELS.flatMap((precision) => LEVELS.map((delegation) => ({ obligation, precision, delegation }))),
);

/**
 * The form at the allowed position nearest the party's ideal, carried by the party itself. Only divergence depends on
 * the position, and it grows with the distance; so the other positions need not be weighed. None when all are forbidden.
 */
function bestPlaced(profile: Profile, issue: IssueId, form: Dials): readonly Draft[] {
  const ideal = profile.stakes[issue]?.ideal ?? 0;
  const allowed = POSITIONS.map((position) => ({ issue, position, ...form, sponsors: [profile.party] })).filter(
    (draft) => !crossedRedLine(profile.redLines, draft),
  );
  return allowed.sort((one, other) => Math.abs(one.position - ideal) - Math.abs(other.position - ideal)).slice(0, 1);
}
