import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { personId } from '../fields.ts';

/** Ask for the facilitator, or no longer; also in a pause. The facilitator lowers a hand with `person`. */
export const raiseHand = z.strictObject({ type: z.literal('RaiseHand'), raised: z.boolean() });

export function decideRaiseHand(_game: Game, _command: z.infer<typeof raiseHand>, _context: Context): Decision {
  throw new Error('RaiseHand is not built yet');
}

/** The facilitator has come: the hand goes down. */
export const lowerHand = z.strictObject({ type: z.literal('LowerHand'), person: personId });

export function decideLowerHand(_game: Game, _command: z.infer<typeof lowerHand>, _context: Context): Decision {
  throw new Error('LowerHand is not built yet');
}
