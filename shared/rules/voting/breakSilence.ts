import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { clauseId, revision } from '../fields.ts';

/** Object to a text under the silence procedure. It is told at once and cannot be taken back. */
export const breakSilence = z.strictObject({ type: z.literal('BreakSilence'), clause: clauseId, revision });

export function decideBreakSilence(_game: Game, _command: z.infer<typeof breakSilence>, _context: Context): Decision {
  throw new Error('BreakSilence is not built yet');
}
