import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { facilitatorAsking } from '../guards.ts';

/** The facilitator lets everybody at the table see the results. */
export const releaseDebrief = z.strictObject({ type: z.literal('ReleaseDebrief') });

export function decideReleaseDebrief(game: Game, _command: z.infer<typeof releaseDebrief>, context: Context): Decision {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  if (game.phase !== 'debrief' || !game.held) return refuse({ code: 'not-held' });
  return ok([{ type: 'DebriefReleased' }]);
}
