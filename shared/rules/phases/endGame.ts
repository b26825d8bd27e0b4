import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { reason } from '../fields.ts';
import { facilitatorAsking } from '../guards.ts';
import { phaseStarted } from './course.ts';

/** The facilitator ends the game: the debrief opens with what is in force. The reason may stay empty. */
export const endGame = z.strictObject({ type: z.literal('EndGame'), reason: z.union([reason, z.literal('')]) });

export function decideEndGame(game: Game, command: z.infer<typeof endGame>, context: Context): Decision {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  if (game.phase === 'lobby') return refuse({ code: 'not-started' });
  if (game.phase === 'debrief') return refuse({ code: 'game-over' });
  return ok([{ type: 'GameStopped', reason: command.reason }, phaseStarted(game, 'debrief', game.round, context.at)]);
}
