import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { partyId } from '../fields.ts';
import { facilitatorAsking } from '../guards.ts';

/** The facilitator takes all delegates out of a seat, in the lobby. */
export const freeSeat = z.strictObject({ type: z.literal('FreeSeat'), party: partyId });

export function decideFreeSeat(game: Game, { party }: z.infer<typeof freeSeat>, context: Context): Decision {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  const seat = entryOf(game.seats, party);
  if (!seat) return refuse({ code: 'unknown-party', party });
  if (game.phase !== 'lobby') return refuse({ code: 'seats-fixed' });
  if (seat.delegate === undefined) return refuse({ code: 'party-not-playing', party });
  return ok([{ type: 'SeatLeft', party }]);
}
