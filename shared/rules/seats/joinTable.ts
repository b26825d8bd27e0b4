import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { MOST_PEOPLE } from '../../model/limits.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { displayName } from '../fields.ts';
import { personAsking } from '../guards.ts';

/** Come to the table under a display name, without a seat yet. */
export const joinTable = z.strictObject({ type: z.literal('JoinTable'), name: displayName });

export function decideJoinTable(game: Game, _command: z.infer<typeof joinTable>, context: Context): Decision {
  const person = personAsking(context);
  if (!person.ok) return person;
  if (!game.entryOpen) return refuse({ code: 'entry-closed' });
  if (entryOf(game.people, person.value)) return refuse({ code: 'already-joined' });
  const people = Object.values(game.people).filter(({ bot }) => !bot);
  if (people.length >= MOST_PEOPLE) return refuse({ code: 'table-full', limit: MOST_PEOPLE });
  return ok([{ type: 'PersonJoined', person: person.value, name: context.digest }]);
}
