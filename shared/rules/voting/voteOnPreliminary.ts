import { z } from 'zod';
import { ok } from '../../base/result.ts';
import { CHOICES } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { preliminaryId } from '../fields.ts';
import { headActing } from '../guards.ts';

/** Vote on a question that comes before the clauses. A vote can change until the questions close. */
export const voteOnPreliminary = z.strictObject({
  type: z.literal('VoteOnPreliminary'),
  question: preliminaryId,
  choice: z.enum(CHOICES),
});

export function decideVoteOnPreliminary(
  game: Game,
  { question, choice }: z.infer<typeof voteOnPreliminary>,
  context: Context,
): Decision {
  const party = headActing(game, context, 'voting');
  if (!party.ok) return party;
  if (!game.preliminaries?.items.some(({ id }) => id === question))
    return refuse({ code: 'unknown-preliminary', question });
  if (game.preliminaries.votes[question]?.[party.value] === choice) return ok([]);
  return ok([{ type: 'PreliminaryVoteCast', party: party.value, question, choice }]);
}
