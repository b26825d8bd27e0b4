import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { dialogueId } from '../fields.ts';

/** Take an offer back that was not answered yet. */
export const withdrawDialogue = z.strictObject({ type: z.literal('WithdrawDialogue'), dialogue: dialogueId });

export function decideWithdrawDialogue(
  _game: Game,
  _command: z.infer<typeof withdrawDialogue>,
  _context: Context,
): Decision {
  throw new Error('WithdrawDialogue is not built yet');
}
