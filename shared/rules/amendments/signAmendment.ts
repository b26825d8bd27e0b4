import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { amendmentId } from '../fields.ts';

/** Want it voted on if the sponsors do not take it in. */
export const signAmendment = z.strictObject({ type: z.literal('SignAmendment'), amendment: amendmentId });

export function decideSignAmendment(_game: Game, _command: z.infer<typeof signAmendment>, _context: Context): Decision {
  throw new Error('SignAmendment is not built yet');
}
