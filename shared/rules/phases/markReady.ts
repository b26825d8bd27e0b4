import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { headActing } from '../guards.ts';

/** Say that one is done with this phase, or not after all. When every delegation present is done, the phase ends. */
export const markReady = z.strictObject({ type: z.literal('MarkReady'), ready: z.boolean() });

export function decideMarkReady(game: Game, { ready }: z.infer<typeof markReady>, context: Context): Decision {
  const party = headActing(game, context, 'briefing', 'consultations', 'voting', 'outcome');
  if (!party.ok) return party;
  if (game.seats[party.value]?.ready === ready) return ok([]);
  return ok([{ type: 'ReadyMarked', party: party.value, ready }]);
}
