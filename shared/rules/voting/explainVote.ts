import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseId, explanation } from '../fields.ts';
import { clauseNamed, delegationActing } from '../guards.ts';

/** Say, after the vote, why one voted so. Saying it anew replaces it. */
export const explainVote = z.strictObject({ type: z.literal('ExplainVote'), clause: clauseId, text: explanation });

export function decideExplainVote(
  game: Game,
  { clause: id, text }: z.infer<typeof explainVote>,
  context: Context,
): Decision {
  const party = delegationActing(game, context, 'outcome', 'signature');
  if (!party.ok) return party;
  const clause = clauseNamed(game, id);
  if (!clause.ok) return clause;
  if (clause.value.decidedIn !== game.round || !game.playing.includes(party.value))
    return refuse({ code: 'not-voted-on', clause: id });
  if (clause.value.explanations[party.value] === text) return ok([]);
  return ok([{ type: 'VoteExplained', party: party.value, clause: id, text }]);
}
