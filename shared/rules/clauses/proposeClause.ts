import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { ClauseContent } from '../../model/clause.ts';
import { clausesOf, type Game } from '../../model/game.ts';
import type { IssueId, PartyId } from '../../model/scenario.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseContent, issueId } from '../fields.ts';
import { delegationActing } from '../guards.ts';
import type { ClauseEvent } from './events.ts';

/** Put a clause on the table. A delegation has a few drafts a round: what to ask for is a choice. */
export const proposeClause = z.strictObject({
  type: z.literal('ProposeClause'),
  issue: issueId,
  content: clauseContent,
});

export function decideProposeClause(
  game: Game,
  { issue, content }: z.infer<typeof proposeClause>,
  context: Context,
): Decision {
  const party = delegationActing(game, context, 'consultations');
  if (!party.ok) return party;
  if (!game.scenario.issues.some(({ id }) => id === issue)) return refuse({ code: 'unknown-issue', issue });
  const limit = game.scenario.procedure.draftsPerRound;
  if ((game.seats[party.value]?.drafts ?? 0) >= limit) return refuse({ code: 'draft-limit', limit });
  return ok([clauseProposed(game, party.value, issue, content)]);
}

/** A text comes to the table under the next number. */
export function clauseProposed(game: Game, party: PartyId, issue: IssueId, content: ClauseContent): ClauseEvent {
  const number = clausesOf(game).length + 1;
  return { type: 'ClauseProposed', clause: `c${number}`, number, party, issue, content };
}
