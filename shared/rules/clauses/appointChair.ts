import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { partyId } from '../fields.ts';

/** The facilitator lets one delegation chair: its delegate may table a chair’s text. Empty: nobody but the facilitator. */
export const appointChair = z.strictObject({
  type: z.literal('AppointChair'),
  party: z.union([partyId, z.literal('')]),
});

export function decideAppointChair(_game: Game, _command: z.infer<typeof appointChair>, _context: Context): Decision {
  throw new Error('AppointChair is not built yet');
}
