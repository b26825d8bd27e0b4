import { z } from 'zod';
import { ok } from '../../base/result.ts';
import { type ClauseContent, contentOf } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseContent, clauseId, revision } from '../fields.ts';
import { delegationActing, liveClause, sameRevision } from '../guards.ts';

/** Change one's own clause. Whoever supported it supported another text, so the support is cleared and asked for again. */
export const amendClause = z.strictObject({
  type: z.literal('AmendClause'),
  clause: clauseId,
  revision,
  content: clauseContent,
});

export function decideAmendClause(game: Game, command: z.infer<typeof amendClause>, context: Context): Decision {
  const party = delegationActing(game, context, 'consultations');
  if (!party.ok) return party;
  const clause = liveClause(game, command.clause);
  if (!clause.ok) return clause;
  if (clause.value.sponsor !== party.value) return refuse({ code: 'not-sponsor', clause: command.clause });
  const current = sameRevision(clause.value, command.revision);
  if (!current.ok) return current;
  if (sameContent(contentOf(clause.value), command.content))
    return refuse({ code: 'nothing-changed', clause: command.clause });
  return ok([
    {
      type: 'ClauseAmended',
      clause: command.clause,
      party: party.value,
      content: command.content,
      cleared: clause.value.coSponsors,
    },
  ]);
}

const sameContent = (one: ClauseContent, other: ClauseContent): boolean =>
  one.position === other.position &&
  one.obligation === other.obligation &&
  one.precision === other.precision &&
  one.delegation === other.delegation &&
  one.title === other.title &&
  one.text === other.text;
