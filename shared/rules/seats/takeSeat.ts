import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok, type Result } from '../../base/result.ts';
import { type Game, type PersonId, partyOf, peopleOf } from '../../model/game.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { PartyId } from '../../model/scenario.ts';
import { handedBack } from '../caretaker/handedBack.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import type { GameEvent } from '../events.ts';
import { partyId } from '../fields.ts';
import { humanAsking } from '../guards.ts';

/** Take a party's seat, or join its delegation while there is room, in the lobby. One leaves the seat that one holds. */
export const takeSeat = z.strictObject({ type: z.literal('TakeSeat'), party: partyId });

export function decideTakeSeat(game: Game, { party }: z.infer<typeof takeSeat>, context: Context): Decision {
  const person = humanAsking(game, context);
  if (!person.ok) return person;
  if (!entryOf(game.people, person.value)) return refuse({ code: 'unknown-person' });
  if (game.phase !== 'lobby') return refuse({ code: 'seats-fixed' });
  if (!entryOf(game.seats, party)) return refuse({ code: 'unknown-party', party });
  if (partyOf(game, person.value) === party) return refuse({ code: 'party-taken', party });
  const room = roomIn(game, party);
  return room.ok ? ok(seated(game, person.value, party)) : room;
}

/** Whether a delegation takes one more: a bot gives way, and does not count. */
export function roomIn(game: Game, party: PartyId): Result<PartyId, Refusal> {
  const limit = game.scenario.procedure.delegates;
  if (peopleOf(game, party).length < limit) return ok(party);
  return refuse(limit === 1 ? { code: 'party-taken', party } : { code: 'team-full', party, limit });
}

/** A person moves to a seat, out of the one they may hold; a caretaker or a bot gives way to who is here. */
export function seated(game: Game, person: PersonId, party: PartyId): readonly GameEvent[] {
  const held = partyOf(game, person);
  return [
    ...(held === undefined ? [] : [{ type: 'SeatLeft', party: held, person } as const]),
    { type: 'SeatTaken', person, party },
    ...(game.people[person]?.present ? handedBack(game, party) : []),
  ];
}
