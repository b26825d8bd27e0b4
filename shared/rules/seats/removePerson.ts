import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import { type Game, partyOf } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { personId } from '../fields.ts';
import { facilitatorAsking } from '../guards.ts';
import { botEnded } from './bot.ts';

/** The facilitator takes somebody out of the table, and so out of their seat. */
export const removePerson = z.strictObject({ type: z.literal('RemovePerson'), person: personId });

export function decideRemovePerson(game: Game, { person }: z.infer<typeof removePerson>, context: Context): Decision {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  const known = entryOf(game.people, person);
  if (!known) return refuse({ code: 'unknown-person' });
  const party = partyOf(game, person);
  return ok(known.bot && party !== undefined ? botEnded(game, party) : [{ type: 'PersonRemoved', person }]);
}
