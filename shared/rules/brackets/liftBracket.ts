import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { bracketId, revision } from '../fields.ts';
import { delegationActing, liveClause, sameRevision } from '../guards.ts';
import { openBracket } from './guards.ts';

/** Lift one’s own bracket; `revision` is the clause’s that one agrees to. */
export const liftBracket = z.strictObject({ type: z.literal('LiftBracket'), bracket: bracketId, revision });

export function decideLiftBracket(game: Game, command: z.infer<typeof liftBracket>, context: Context): Decision {
  const party = delegationActing(game, context, 'consultations');
  if (!party.ok) return party;
  const bracket = openBracket(game, command.bracket);
  if (!bracket.ok) return bracket;
  if (bracket.value.party !== party.value) return refuse({ code: 'not-holder', bracket: command.bracket });
  const clause = liveClause(game, bracket.value.clause);
  if (!clause.ok) return clause;
  const current = sameRevision(clause.value, command.revision);
  if (!current.ok) return current;
  return ok([{ type: 'BracketLifted', bracket: command.bracket, party: party.value }]);
}
