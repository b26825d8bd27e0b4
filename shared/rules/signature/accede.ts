import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseId, revision } from '../fields.ts';
import { clauseNamed, headActing, sameRevision } from '../guards.ts';
import { isRepudiated } from '../voting/consent.ts';
import { isInAct } from './act.ts';

/** Join an adopted clause of an opt-in treaty that one did not vote for. */
export const accede = z.strictObject({ type: z.literal('Accede'), clause: clauseId, revision });

export function decideAccede(game: Game, command: z.infer<typeof accede>, context: Context): Decision {
  const party = headActing(game, context, 'consultations', 'signature');
  if (!party.ok) return party;
  const clause = clauseNamed(game, command.clause);
  if (!clause.ok) return clause;
  if (game.scenario.procedure.decisionRule !== 'opt-in-treaty' || !isInAct(clause.value))
    return refuse({ code: 'not-open-to-accession', clause: command.clause });
  const current = sameRevision(clause.value, command.revision);
  if (!current.ok) return current;
  if (clause.value.bound.includes(party.value)) return refuse({ code: 'already-bound', clause: command.clause });
  const repudiated = isRepudiated(game, clause.value, party.value);
  // A capital that has said no, and has the same red lines, says nothing new.
  if (repudiated && clause.value.repudiated.includes(party.value)) return ok([]);
  return ok([{ type: 'ClauseAcceded', clause: command.clause, party: party.value, repudiated }]);
}
