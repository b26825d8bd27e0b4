import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { clauseId, revision } from '../fields.ts';

/** Join an adopted clause of an opt-in treaty that one did not vote for. */
export const accede = z.strictObject({ type: z.literal('Accede'), clause: clauseId, revision });

export function decideAccede(_game: Game, _command: z.infer<typeof accede>, _context: Context): Decision {
  throw new Error('Accede is not built yet');
}
