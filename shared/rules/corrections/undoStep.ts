import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { reason } from '../fields.ts';
import { facilitatorInGame } from '../guards.ts';

/** The facilitator undoes the last step. `event` names it, so that a second click cannot undo another. */
export const undoStep = z.strictObject({ type: z.literal('UndoStep'), event: z.string().max(64), reason });

export function decideUndoStep(game: Game, command: z.infer<typeof undoStep>, context: Context): Decision {
  const facilitator = facilitatorInGame(game, context);
  if (!facilitator.ok) return facilitator;
  const last = game.steps.at(-1);
  if (!last) return refuse({ code: 'nothing-to-undo' });
  if (last.event !== command.event) return refuse({ code: 'step-moved-on', event: last.event });
  return ok([{ type: 'StepUndone', reason: command.reason }]);
}
