import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { partyId } from '../fields.ts';

/** The facilitator has a caretaker hold the position of a delegation. */
export const seatCaretaker = z.strictObject({ type: z.literal('SeatCaretaker'), party: partyId });

export function decideSeatCaretaker(_game: Game, _command: z.infer<typeof seatCaretaker>, _context: Context): Decision {
  throw new Error('SeatCaretaker is not built yet');
}

/** The facilitator gives the seat back to its delegates. */
export const endCaretaker = z.strictObject({ type: z.literal('EndCaretaker'), party: partyId });

export function decideEndCaretaker(_game: Game, _command: z.infer<typeof endCaretaker>, _context: Context): Decision {
  throw new Error('EndCaretaker is not built yet');
}
