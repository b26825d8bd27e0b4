/** Carry another delegation's text, or stop carrying it. */
import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseId, revision } from '../fields.ts';
import { delegationActing, liveClause, sameRevision } from '../guards.ts';

export const coSponsor = z.strictObject({ type: z.literal('CoSponsor'), clause: clauseId, revision });

export function decideCoSponsor(game: Game, command: z.infer<typeof coSponsor>, context: Context): Decision {
  const party = delegationActing(game, context, 'consultations');
  if (!party.ok) return party;
  const clause = liveClause(game, command.clause);
  if (!clause.ok) return clause;
  if (clause.value.sponsor === party.value) return refuse({ code: 'own-clause', clause: command.clause });
  if (clause.value.coSponsors.includes(party.value))
    return refuse({ code: 'already-supported', clause: command.clause });
  const current = sameRevision(clause.value, command.revision);
  if (!current.ok) return current;
  return ok([{ type: 'ClauseCoSponsored', clause: command.clause, party: party.value, revision: command.revision }]);
}

export const endCoSponsorship = z.strictObject({ type: z.literal('EndCoSponsorship'), clause: clauseId });

export function decideEndCoSponsorship(
  game: Game,
  command: z.infer<typeof endCoSponsorship>,
  context: Context,
): Decision {
  const party = delegationActing(game, context, 'consultations');
  if (!party.ok) return party;
  const clause = liveClause(game, command.clause);
  if (!clause.ok) return clause;
  if (!clause.value.coSponsors.includes(party.value)) return refuse({ code: 'not-supported', clause: command.clause });
  return ok([{ type: 'CoSponsorshipEnded', clause: command.clause, party: party.value }]);
}
