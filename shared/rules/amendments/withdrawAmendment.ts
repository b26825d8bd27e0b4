import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { amendmentId } from '../fields.ts';

/** Take one’s own amendment back. */
export const withdrawAmendment = z.strictObject({ type: z.literal('WithdrawAmendment'), amendment: amendmentId });

export function decideWithdrawAmendment(
  _game: Game,
  _command: z.infer<typeof withdrawAmendment>,
  _context: Context,
): Decision {
  throw new Error('WithdrawAmendment is not built yet');
}
