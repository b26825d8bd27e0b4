import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { personId } from '../fields.ts';

/** The facilitator takes somebody out of the table. */
export const removePerson = z.strictObject({ type: z.literal('RemovePerson'), person: personId });

export function decideRemovePerson(_game: Game, _command: z.infer<typeof removePerson>, _context: Context): Decision {
  throw new Error('RemovePerson is not built yet');
}
