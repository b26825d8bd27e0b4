/** Standing behind the texts of others. */
import type { Command } from '../../rules/commands.ts';
import { aspirationOn, roundEnd, timeNow } from './aspiration.ts';
import { carries, changeCarrying, changeIn, liveClauses, type Mind, may, speaksFor } from './mind.ts';

/** Utils: what a text may cost since one stood behind it, before one no longer does. */
const TOO_DEAR = -0.5;

/** Carries a text that brings what it wants by now. */
export const supports = (mind: Mind): Command | undefined => supportedAt(mind, timeNow(mind));

/** With nothing else left to do, carries what brings as much as it would settle for in this round. */
export const settlesFor = (mind: Mind): Command | undefined => supportedAt(mind, roundEnd(mind));

function supportedAt(mind: Mind, time: number): Command | undefined {
  if (!may(mind, 'CoSponsor')) return undefined;
  const welcome = liveClauses(mind).find(
    ([, clause]) =>
      !carries(mind, clause) &&
      !speaksFor(mind, clause) &&
      changeCarrying(mind, clause) >= Math.max(0, aspirationOn(mind, clause.issue, time)),
  );
  return welcome && { type: 'CoSponsor', clause: welcome[0], revision: welcome[1].revision };
}

/** No longer carries what has become a loss: what it would carry anew is worth something, so it does not waver. */
export function desists(mind: Mind): Command | undefined {
  const dear = liveClauses(mind).find(
    ([, clause]) => clause.support[mind.me] === 'co-sponsor' && changeIn(mind, clause) < TOO_DEAR,
  );
  return dear && may(mind, 'EndCoSponsorship') ? { type: 'EndCoSponsorship', clause: dear[0] } : undefined;
}
