import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { personId } from '../fields.ts';

/** The facilitator takes the word from somebody, or gives it back. */
export const mute = z.strictObject({ type: z.literal('Mute'), person: personId, muted: z.boolean() });

export function decideMute(_game: Game, _command: z.infer<typeof mute>, _context: Context): Decision {
  throw new Error('Mute is not built yet');
}
