import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { reason } from '../fields.ts';
import { facilitatorAsking } from '../guards.ts';

/** The facilitator strikes a line of the record, from 1. It stays, marked, with the reason. */
export const strikeEntry = z.strictObject({
  type: z.literal('StrikeEntry'),
  entry: z.int().min(1).max(100_000),
  reason,
});

export function decideStrikeEntry(game: Game, command: z.infer<typeof strikeEntry>, context: Context): Decision {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  if (game.phase === 'debrief') return refuse({ code: 'game-over' });
  const line = game.record[command.entry - 1];
  if (!line) return refuse({ code: 'unknown-entry', entry: command.entry });
  if (line.struck !== undefined) return refuse({ code: 'already-struck', entry: command.entry });
  return ok([{ type: 'EntryStruck', entry: command.entry, reason: command.reason }]);
}
