import { z } from 'zod';
import { ok } from '../../base/result.ts';
import { CHOICES } from '../../model/clause.ts';
import type { BallotItem, Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseId, revision } from '../fields.ts';
import { headActing } from '../guards.ts';
import { packageOf } from './packages.ts';
import { itemVotedOn } from './votedOn.ts';

/** Vote on a clause of the ballot, and so on all that it is linked with. A vote can change until the ballot closes. */
export const castVote = z.strictObject({
  type: z.literal('CastVote'),
  clause: clauseId,
  revision,
  choice: z.enum(CHOICES),
});

export function decideCastVote(
  game: Game,
  { clause, revision: seen, choice }: z.infer<typeof castVote>,
  context: Context,
): Decision {
  const party = headActing(game, context, 'voting');
  if (!party.ok) return party;
  if (game.scenario.procedure.decisionRule === 'silence') return refuse({ code: 'silence-procedure' });
  const item = itemVotedOn(game, clause, seen);
  if (!item.ok) return item;
  const isUnsaid = (each: BallotItem) => game.ballot?.votes[each.clause]?.[party.value] !== choice;
  return ok(
    packageOf(game, item.value)
      .filter(isUnsaid)
      .map((each) => ({
        type: 'VoteCast',
        party: party.value,
        clause: each.clause,
        revision: each.revision,
        choice,
      })),
  );
}
