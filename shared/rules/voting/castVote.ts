import { z } from 'zod';
import { ok } from '../../base/result.ts';
import { CHOICES } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseId, revision } from '../fields.ts';
import { clauseNamed, delegationActing, sameRevision } from '../guards.ts';

/** Vote on a clause of the ballot. A vote can change until the ballot closes. */
export const castVote = z.strictObject({
  type: z.literal('CastVote'),
  clause: clauseId,
  revision,
  choice: z.enum(CHOICES),
});

export function decideCastVote(game: Game, command: z.infer<typeof castVote>, context: Context): Decision {
  const party = delegationActing(game, context, 'voting');
  if (!party.ok) return party;
  const clause = clauseNamed(game, command.clause);
  if (!clause.ok) return clause;
  if (!game.ballot?.items.some((item) => item.clause === command.clause))
    return refuse({ code: 'not-on-ballot', clause: command.clause });
  const current = sameRevision(clause.value, command.revision);
  if (!current.ok) return current;
  if (game.ballot.votes[command.clause]?.[party.value] === command.choice) return ok([]);
  return ok([
    {
      type: 'VoteCast',
      party: party.value,
      clause: command.clause,
      revision: command.revision,
      choice: command.choice,
    },
  ]);
}
