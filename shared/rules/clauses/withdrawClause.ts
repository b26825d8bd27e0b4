import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseId } from '../fields.ts';
import { liveClause, namesActing } from '../guards.ts';

/** Take one's own clause off the table, or as the chair a chair's text. */
export const withdrawClause = z.strictObject({ type: z.literal('WithdrawClause'), clause: clauseId });

export function decideWithdrawClause(game: Game, command: z.infer<typeof withdrawClause>, context: Context): Decision {
  const names = namesActing(game, context, [command.clause]);
  if (!names.ok) return names;
  const clause = liveClause(game, command.clause);
  if (!clause.ok) return clause;
  if (!names.value.includes(clause.value.sponsor)) return refuse({ code: 'not-sponsor', clause: command.clause });
  return ok([{ type: 'ClauseWithdrawn', clause: command.clause, party: clause.value.sponsor }]);
}
