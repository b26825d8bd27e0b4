import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { partyId } from '../fields.ts';

/** Open a private channel with these delegations, or come back to one that one had left. */
export const openChannel = z.strictObject({ type: z.literal('OpenChannel'), to: z.array(partyId).min(1).max(20) });

export function decideOpenChannel(_game: Game, _command: z.infer<typeof openChannel>, _context: Context): Decision {
  throw new Error('OpenChannel is not built yet');
}
