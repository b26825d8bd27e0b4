import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import { type Game, type PersonId, partyOf, peopleOf } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import type { GameEvent } from '../events.ts';
import { partyId, personId } from '../fields.ts';
import { facilitatorAsking, personNamed } from '../guards.ts';
import { roomIn, seated } from './takeSeat.ts';

/**
 * The facilitator gives a person a party's seat; its head leaves, and the rest of the team stays. With `beside` they
 * join the team instead. During a game only the seats that play can change hands, so that a substitute can take over.
 */
export const assignSeat = z.strictObject({
  type: z.literal('AssignSeat'),
  person: personId,
  party: partyId,
  beside: z.literal(true).optional(),
});

type AssignSeat = z.infer<typeof assignSeat>;

export function decideAssignSeat(game: Game, command: AssignSeat, context: Context): Decision {
  const { person, party, beside } = command;
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  const named = personNamed(game, person);
  if (!named.ok) return named;
  if (!entryOf(game.seats, party)) return refuse({ code: 'unknown-party', party });
  if (partyOf(game, person) === party) return refuse({ code: 'party-taken', party });
  const open = game.phase === 'lobby' ? ok([]) : openInGame(game, command);
  if (!open.ok) return open;
  if (!beside) return ok(replacing(game, person, party));
  const room = roomIn(game, party);
  return room.ok ? ok(seated(game, person, party)) : room;
}

function openInGame(game: Game, { person, party, beside }: AssignSeat): Decision {
  if (!game.playing.includes(party)) return refuse({ code: 'party-not-playing', party });
  const held = partyOf(game, person);
  if (held !== undefined) return refuse({ code: 'seated-elsewhere', party: held });
  return beside || game.scenario.procedure.absence.substitute ? ok([]) : refuse({ code: 'no-substitutes' });
}

/** In the place of the head, if there is one. A bot is nobody's head to replace: it gives way to whoever is here. */
function replacing(game: Game, person: PersonId, party: PartyId): readonly GameEvent[] {
  const [head, ...team] = peopleOf(game, party);
  const emptied = head === undefined ? [] : [{ type: 'SeatLeft', party, person: head } as const];
  const led = team.length > 0 ? [{ type: 'HeadChanged', party, person } as const] : [];
  return [...emptied, ...seated(game, person, party), ...led];
}
