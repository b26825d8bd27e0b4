import { z } from 'zod';
import { ok } from '../../base/result.ts';
import { type Game, type PersonId, partyOf, peopleOf } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { personId } from '../fields.ts';
import { facilitatorAsking, humanAsking, personNamed } from '../guards.ts';

/** A delegate becomes head of its delegation while the head is away. */
export const takeOver = z.strictObject({ type: z.literal('TakeOver') });

export function decideTakeOver(game: Game, _command: z.infer<typeof takeOver>, context: Context): Decision {
  const person = humanAsking(game, context);
  if (!person.ok) return person;
  const party = partyOf(game, person.value);
  const head = party === undefined ? undefined : game.seats[party]?.delegate;
  if (head !== undefined && head !== person.value && game.people[head]?.present)
    return refuse({ code: 'head-present' });
  return ledBy(game, person.value);
}

/** The facilitator makes a delegate the head of its delegation. */
export const makeHead = z.strictObject({ type: z.literal('MakeHead'), person: personId });

export function decideMakeHead(game: Game, { person }: z.infer<typeof makeHead>, context: Context): Decision {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  const named = personNamed(game, person);
  return named.ok ? ledBy(game, person) : named;
}

function ledBy(game: Game, person: PersonId): Decision {
  const party = partyOf(game, person);
  if (party === undefined) return refuse({ code: 'no-seat' });
  if (peopleOf(game, party)[0] === person) return refuse({ code: 'already-head' });
  return ok([{ type: 'HeadChanged', party, person }]);
}
