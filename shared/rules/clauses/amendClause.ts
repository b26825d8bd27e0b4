import { z } from 'zod';
import { ok } from '../../base/result.ts';
import { type ClauseContent, contentOf, revisionOf } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import { MOST } from '../../model/limits.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseContent, clauseId, revision } from '../fields.ts';
import { liveClause, namesActing, sameRevision } from '../guards.ts';

/** Change one's own clause, or as the chair a chair's text. Whoever supported it supported another text, so the support is cleared and asked for again. */
export const amendClause = z.strictObject({
  type: z.literal('AmendClause'),
  clause: clauseId,
  revision,
  content: clauseContent,
});

export function decideAmendClause(game: Game, command: z.infer<typeof amendClause>, context: Context): Decision {
  const names = namesActing(game, context, [command.clause]);
  if (!names.ok) return names;
  const clause = liveClause(game, command.clause);
  if (!clause.ok) return clause;
  if (!names.value.includes(clause.value.sponsor)) return refuse({ code: 'not-sponsor', clause: command.clause });
  const current = sameRevision(clause.value, command.revision);
  if (!current.ok) return current;
  if (sameContent(contentOf(clause.value), command.content))
    return refuse({ code: 'nothing-changed', clause: command.clause });
  if (revisionOf(clause.value) >= MOST.revisions) return refuse({ code: 'too-many', limit: MOST.revisions });
  return ok([
    {
      type: 'ClauseAmended',
      clause: command.clause,
      party: clause.value.sponsor,
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
