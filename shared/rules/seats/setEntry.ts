import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { facilitatorAsking } from '../guards.ts';

/** The facilitator opens or closes the table to newcomers with the code. */
export const setEntry = z.strictObject({ type: z.literal('SetEntry'), open: z.boolean() });

export function decideSetEntry(game: Game, { open }: z.infer<typeof setEntry>, context: Context): Decision {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  return ok(game.entryOpen === open ? [] : [{ type: 'EntryChanged', open }]);
}
