import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { clauseId, revision } from '../fields.ts';

/** Consent without being bound: to a clause on the ballot, or to one of the final act (obligation of 1/3 or more). */
export const enterReservation = z.strictObject({ type: z.literal('EnterReservation'), clause: clauseId, revision });

export function decideEnterReservation(
  _game: Game,
  _command: z.infer<typeof enterReservation>,
  _context: Context,
): Decision {
  throw new Error('EnterReservation is not built yet');
}

/** Be bound after all. */
export const withdrawReservation = z.strictObject({ type: z.literal('WithdrawReservation'), clause: clauseId });

export function decideWithdrawReservation(
  _game: Game,
  _command: z.infer<typeof withdrawReservation>,
  _context: Context,
): Decision {
  throw new Error('WithdrawReservation is not built yet');
}
