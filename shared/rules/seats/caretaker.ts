import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import { botOf, type Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { partyId } from '../fields.ts';
import { facilitatorAsking, facilitatorInGame } from '../guards.ts';

/** The facilitator has a caretaker hold the position of a delegation, whether or not anybody of it is here. */
export const seatCaretaker = z.strictObject({ type: z.literal('SeatCaretaker'), party: partyId });

export function decideSeatCaretaker(game: Game, { party }: z.infer<typeof seatCaretaker>, context: Context): Decision {
  const facilitator = facilitatorInGame(game, context);
  if (!facilitator.ok) return facilitator;
  const seat = entryOf(game.seats, party);
  if (!seat) return refuse({ code: 'unknown-party', party });
  if (!game.playing.includes(party)) return refuse({ code: 'party-not-playing', party });
  if (seat.caretaker) return refuse({ code: 'has-caretaker', party });
  if (botOf(game, party) !== undefined) return refuse({ code: 'has-bot', party });
  return ok([{ type: 'CaretakerSeated', party }]);
}

/** The facilitator gives the seat back to its delegates. */
export const endCaretaker = z.strictObject({ type: z.literal('EndCaretaker'), party: partyId });

export function decideEndCaretaker(game: Game, { party }: z.infer<typeof endCaretaker>, context: Context): Decision {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  const seat = entryOf(game.seats, party);
  if (!seat) return refuse({ code: 'unknown-party', party });
  return seat.caretaker ? ok([{ type: 'CaretakerLeft', party }]) : refuse({ code: 'no-caretaker', party });
}
