import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import { type Game, peopleOf } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { partyId } from '../fields.ts';
import { facilitatorAsking } from '../guards.ts';
import { botEnded } from './bot.ts';

/** The facilitator takes all delegates out of a seat, in the lobby. */
export const freeSeat = z.strictObject({ type: z.literal('FreeSeat'), party: partyId });

export function decideFreeSeat(game: Game, { party }: z.infer<typeof freeSeat>, context: Context): Decision {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  if (!entryOf(game.seats, party)) return refuse({ code: 'unknown-party', party });
  if (game.phase !== 'lobby') return refuse({ code: 'seats-fixed' });
  const bot = botEnded(game, party);
  const people = peopleOf(game, party);
  if (bot.length + people.length === 0) return refuse({ code: 'party-not-playing', party });
  return ok(people.length === 0 ? bot : [...bot, { type: 'SeatLeft', party }]);
}
