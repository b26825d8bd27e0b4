import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { reason } from '../fields.ts';

/** The facilitator strikes a line of the record, from 1. It stays, marked, with the reason. */
export const strikeEntry = z.strictObject({
  type: z.literal('StrikeEntry'),
  entry: z.int().min(1).max(100_000),
  reason,
});

export function decideStrikeEntry(_game: Game, _command: z.infer<typeof strikeEntry>, _context: Context): Decision {
  throw new Error('StrikeEntry is not built yet');
}
