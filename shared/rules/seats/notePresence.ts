import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import { type Game, partyOf } from '../../model/game.ts';
import { handedBack } from '../caretaker/handedBack.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { personId } from '../fields.ts';
import { clockAsking } from '../guards.ts';

/** The clock notes that somebody's connection came or stayed away. A bot has none, and is always here. */
export const notePresence = z.strictObject({ type: z.literal('NotePresence'), person: personId, present: z.boolean() });

export function decideNotePresence(
  game: Game,
  { person, present }: z.infer<typeof notePresence>,
  context: Context,
): Decision {
  const clock = clockAsking(context);
  if (!clock.ok) return clock;
  const known = entryOf(game.people, person);
  if (!known) return refuse({ code: 'unknown-person' });
  if (known.present === present || known.bot) return ok([]);
  const party = partyOf(game, person);
  const back = present && party !== undefined ? handedBack(game, party) : [];
  return ok([{ type: 'PresenceChanged', person, present }, ...back]);
}
