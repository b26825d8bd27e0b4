import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';

/** Ask the capital to let one of its red lines hold only for harder text. Costs a slot, and may be refused. */
export const requestInstructions = z.strictObject({
  type: z.literal('RequestInstructions'),
  line: z.int().min(1).max(100),
});

export function decideRequestInstructions(
  _game: Game,
  _command: z.infer<typeof requestInstructions>,
  _context: Context,
): Decision {
  throw new Error('RequestInstructions is not built yet');
}
