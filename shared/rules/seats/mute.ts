import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { personId } from '../fields.ts';
import { facilitatorAsking } from '../guards.ts';

/** The facilitator takes the word from somebody, or gives it back. */
export const mute = z.strictObject({ type: z.literal('Mute'), person: personId, muted: z.boolean() });

export function decideMute(game: Game, { person, muted }: z.infer<typeof mute>, context: Context): Decision {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  const known = entryOf(game.people, person);
  if (!known) return refuse({ code: 'unknown-person' });
  return ok(known.muted === muted ? [] : [{ type: 'MuteChanged', person, muted }]);
}
