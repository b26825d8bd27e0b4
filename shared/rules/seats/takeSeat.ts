import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok, type Result } from '../../base/result.ts';
import { type Game, type PersonId, partyOf } from '../../model/game.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { PartyId } from '../../model/scenario.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { partyId } from '../fields.ts';
import { personAsking } from '../guards.ts';

/** Take a free party's seat, in the lobby. Whoever already holds another seat leaves it. */
export const takeSeat = z.strictObject({ type: z.literal('TakeSeat'), party: partyId });

export function decideTakeSeat(game: Game, { party }: z.infer<typeof takeSeat>, context: Context): Decision {
  const person = personAsking(context);
  if (!person.ok) return person;
  if (!entryOf(game.people, person.value)) return refuse({ code: 'unknown-person' });
  if (game.phase !== 'lobby') return refuse({ code: 'seats-fixed' });
  const free = freeSeat(game, party);
  if (!free.ok) return free;
  return ok(seated(game, person.value, party));
}

function freeSeat(game: Game, party: PartyId): Result<PartyId, Refusal> {
  const seat = entryOf(game.seats, party);
  if (!seat) return refuse({ code: 'unknown-party', party });
  return seat.delegate === undefined ? ok(party) : refuse({ code: 'party-taken', party });
}

/** A person moves to a seat, out of the one they may hold. */
export function seated(game: Game, person: PersonId, party: PartyId) {
  const held = partyOf(game, person);
  const taken = { type: 'SeatTaken', person, party } as const;
  return held === undefined ? [taken] : [{ type: 'SeatLeft', party: held } as const, taken];
}
