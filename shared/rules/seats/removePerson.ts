import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { personId } from '../fields.ts';
import { facilitatorAsking } from '../guards.ts';

/** The facilitator takes somebody out of the table, and so out of their seat. */
export const removePerson = z.strictObject({ type: z.literal('RemovePerson'), person: personId });

export function decideRemovePerson(game: Game, { person }: z.infer<typeof removePerson>, context: Context): Decision {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  if (!entryOf(game.people, person)) return refuse({ code: 'unknown-person' });
  return ok([{ type: 'PersonRemoved', person }]);
}
