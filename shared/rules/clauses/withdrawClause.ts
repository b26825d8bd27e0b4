import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseId } from '../fields.ts';
import { delegationActing, liveClause } from '../guards.ts';

/** Take one's own clause off the table. */
export const withdrawClause = z.strictObject({ type: z.literal('WithdrawClause'), clause: clauseId });

export function decideWithdrawClause(game: Game, command: z.infer<typeof withdrawClause>, context: Context): Decision {
  const party = delegationActing(game, context, 'consultations');
  if (!party.ok) return party;
  const clause = liveClause(game, command.clause);
  if (!clause.ok) return clause;
  if (clause.value.sponsor !== party.value) return refuse({ code: 'not-sponsor', clause: command.clause });
  return ok([{ type: 'ClauseWithdrawn', clause: command.clause, party: party.value }]);
}
