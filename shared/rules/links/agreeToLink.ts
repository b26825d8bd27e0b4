import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseId, linkId, revision } from '../fields.ts';
import { namesActing, sameRevision } from '../guards.ts';
import { openLink } from './guards.ts';
import { clausesIn, firstSponsors } from './standing.ts';

/** Agree as first sponsor of one of the clauses, having seen these revisions of them. */
export const agreeToLink = z.strictObject({
  type: z.literal('AgreeToLink'),
  link: linkId,
  revisions: z.record(clauseId, revision),
});

export function decideAgreeToLink(
  game: Game,
  { link: id, revisions }: z.infer<typeof agreeToLink>,
  context: Context,
): Decision {
  const names = namesActing(game, context, entryOf(game.links, id)?.clauses ?? []);
  if (!names.ok) return names;
  const link = openLink(game, id);
  if (!link.ok) return link;
  const clauses = clausesIn(game, link.value);
  const sponsors = firstSponsors(clauses).filter((sponsor) => names.value.includes(sponsor));
  if (sponsors.length === 0) return refuse({ code: 'not-in-link', link: id });
  const agreeing = sponsors.filter((sponsor) => !link.value.agreed.includes(sponsor));
  if (agreeing.length === 0) return refuse({ code: 'already-agreed', link: id });
  for (const clause of clauses) {
    const current = sameRevision(clause, entryOf(revisions, clause.id) ?? 0);
    if (!current.ok) return current;
  }
  return ok(agreeing.map((party) => ({ type: 'LinkAgreed', link: id, party })));
}
