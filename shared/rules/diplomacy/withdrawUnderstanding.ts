import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { understandingId } from '../fields.ts';

/** Take an offer back that was not answered yet. */
export const withdrawUnderstanding = z.strictObject({
  type: z.literal('WithdrawUnderstanding'),
  understanding: understandingId,
});

export function decideWithdrawUnderstanding(
  _game: Game,
  _command: z.infer<typeof withdrawUnderstanding>,
  _context: Context,
): Decision {
  throw new Error('WithdrawUnderstanding is not built yet');
}
