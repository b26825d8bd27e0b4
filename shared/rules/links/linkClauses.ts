import { z } from 'zod';
import { ok, type Result } from '../../base/result.ts';
import type { Clause, ClauseId } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import { MOST } from '../../model/limits.ts';
import type { Refusal } from '../../model/refusal.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseId } from '../fields.ts';
import { liveClause, namesActing } from '../guards.ts';
import { firstSponsors, linkOf, revisionsOf } from './standing.ts';

/** A first sponsor asks that two or three clauses on different issues be adopted or rejected together. */
export const linkClauses = z.strictObject({ type: z.literal('LinkClauses'), clauses: z.array(clauseId).min(2).max(3) });

export function decideLinkClauses(game: Game, command: z.infer<typeof linkClauses>, context: Context): Decision {
  const names = namesActing(game, context, command.clauses);
  if (!names.ok) return names;
  const clauses = linkable(game, command.clauses);
  if (!clauses.ok) return clauses;
  const agreed = firstSponsors(clauses.value).filter((sponsor) => names.value.includes(sponsor));
  const [party] = agreed;
  if (party === undefined) return refuse({ code: 'not-sponsor', clause: command.clauses[0] ?? '' });
  const mine = Object.values(game.links).filter((link) => link.party === party);
  if (mine.length >= MOST.links) return refuse({ code: 'too-many', limit: MOST.links });
  const number = Object.keys(game.links).length + 1;
  return ok([
    {
      type: 'LinkOffered',
      link: `l${number}`,
      number,
      party,
      clauses: clauses.value.map(({ id }) => id),
      agreed,
      seen: revisionsOf(clauses.value),
    },
  ]);
}

/** The clauses in the order of their numbers, if they can be linked. */
function linkable(game: Game, ids: readonly ClauseId[]): Result<readonly Clause[], Refusal> {
  const clauses: Clause[] = [];
  for (const id of ids) {
    const clause = liveClause(game, id);
    if (!clause.ok) return clause;
    const { issue } = clause.value;
    if (clauses.some((other) => other.issue === issue)) return refuse({ code: 'link-one-issue', issue });
    if (linkOf(game, id) !== undefined) return refuse({ code: 'already-linked', clause: id });
    clauses.push(clause.value);
  }
  return ok(clauses.sort((one, other) => one.number - other.number));
}
