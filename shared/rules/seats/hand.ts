import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import type { Game, PersonId } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { personId } from '../fields.ts';
import { facilitatorAsking, humanAsking } from '../guards.ts';

/** Ask for the facilitator, or no longer; with or without a seat, in every phase, and during a pause. */
export const raiseHand = z.strictObject({ type: z.literal('RaiseHand'), raised: z.boolean() });

export function decideRaiseHand(game: Game, { raised }: z.infer<typeof raiseHand>, context: Context): Decision {
  const person = humanAsking(game, context);
  return person.ok ? handChanged(game, person.value, raised) : person;
}

/** The facilitator has come: the hand goes down. */
export const lowerHand = z.strictObject({ type: z.literal('LowerHand'), person: personId });

export function decideLowerHand(game: Game, { person }: z.infer<typeof lowerHand>, context: Context): Decision {
  const facilitator = facilitatorAsking(context);
  return facilitator.ok ? handChanged(game, person, false) : facilitator;
}

function handChanged(game: Game, person: PersonId, raised: boolean): Decision {
  const known = entryOf(game.people, person);
  if (!known) return refuse({ code: 'unknown-person' });
  return ok(known.hand === raised ? [] : [{ type: 'HandChanged', person, raised }]);
}
