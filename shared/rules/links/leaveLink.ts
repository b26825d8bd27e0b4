import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { linkId } from '../fields.ts';
import { namesActing } from '../guards.ts';
import { openLink } from './guards.ts';
import { clausesIn, firstSponsors } from './standing.ts';

/** A first sponsor ends the link, agreed or only asked for. */
export const leaveLink = z.strictObject({ type: z.literal('LeaveLink'), link: linkId });

export function decideLeaveLink(game: Game, { link: id }: z.infer<typeof leaveLink>, context: Context): Decision {
  const names = namesActing(game, context, entryOf(game.links, id)?.clauses ?? []);
  if (!names.ok) return names;
  const link = openLink(game, id);
  if (!link.ok) return link;
  const party = firstSponsors(clausesIn(game, link.value)).find((sponsor) => names.value.includes(sponsor));
  if (party === undefined) return refuse({ code: 'not-in-link', link: id });
  return ok([{ type: 'LinkDissolved', link: id, party }]);
}
