/** What the chair is offered: where a chair's text may start. */
import { memoizedOn } from '../../base/memo.ts';
import { POSITION_STEP } from '../../model/dials.ts';
import type { IssueId } from '../../model/scenario.ts';
import { compromisePosition } from '../../scoring/benchmarks.ts';
import { profileOf, publicWorld, weighedIn } from '../parties.ts';

/** The compromise position on each issue, on steps of 5 (MODEL.md 3, "Benchmarks"). For the facilitator alone. */
export const compromises = memoizedOn(weighedIn, (game): Readonly<Record<IssueId, number>> => {
  const world = publicWorld(game);
  const profiles = game.playing.map((party) => profileOf(game, party));
  const suggested = game.scenario.issues.flatMap(({ id }) => {
    const position = compromisePosition(world, profiles, id);
    return position === undefined ? [] : [[id, Math.round(position / POSITION_STEP) * POSITION_STEP] as const];
  });
  return Object.fromEntries(suggested);
});
