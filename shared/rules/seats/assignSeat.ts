import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import { type Game, partyOf } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { partyId, personId } from '../fields.ts';
import { facilitatorAsking } from '../guards.ts';
import { seated } from './takeSeat.ts';

/**
 * The facilitator gives a person a party's seat; whoever held it leaves. During a game only the seats that play can
 * change hands, so that a substitute can take over.
 */
export const assignSeat = z.strictObject({ type: z.literal('AssignSeat'), person: personId, party: partyId });

export function decideAssignSeat(
  game: Game,
  { person, party }: z.infer<typeof assignSeat>,
  context: Context,
): Decision {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  if (!entryOf(game.people, person)) return refuse({ code: 'unknown-person' });
  const seat = entryOf(game.seats, party);
  if (!seat) return refuse({ code: 'unknown-party', party });
  if (seat.delegate === person) return refuse({ code: 'party-taken', party });
  if (game.phase !== 'lobby') {
    if (!game.playing.includes(party)) return refuse({ code: 'party-not-playing', party });
    const held = partyOf(game, person);
    if (held !== undefined) return refuse({ code: 'seated-elsewhere', party: held });
  }
  const emptied = seat.delegate === undefined ? [] : [{ type: 'SeatLeft', party } as const];
  return ok([...emptied, ...seated(game, person, party)]);
}
