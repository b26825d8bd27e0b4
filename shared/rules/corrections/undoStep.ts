import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { reason } from '../fields.ts';

/** The facilitator undoes the last step. `event` names it, so that a second click cannot undo another. */
export const undoStep = z.strictObject({ type: z.literal('UndoStep'), event: z.string().max(64), reason });

export function decideUndoStep(_game: Game, _command: z.infer<typeof undoStep>, _context: Context): Decision {
  throw new Error('UndoStep is not built yet');
}
