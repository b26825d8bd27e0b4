import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { reason } from '../fields.ts';
import { facilitatorInGame } from '../guards.ts';
import { motionsLapsed } from '../motions/lapsed.ts';
import { debriefStarted } from './course.ts';

/** The facilitator ends the game: the debrief opens with what is in force. The reason may stay empty. */
export const endGame = z.strictObject({ type: z.literal('EndGame'), reason: z.union([reason, z.literal('')]) });

export function decideEndGame(game: Game, command: z.infer<typeof endGame>, context: Context): Decision {
  const facilitator = facilitatorInGame(game, context);
  if (!facilitator.ok) return facilitator;
  return ok([
    ...motionsLapsed(game),
    { type: 'GameStopped', reason: command.reason },
    ...debriefStarted(game, context.at),
  ]);
}
