import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseId, revision } from '../fields.ts';
import { headActing } from '../guards.ts';
import { itemVotedOn } from './votedOn.ts';

/** Object to a text under the silence procedure. It is told at once and cannot be taken back. */
export const breakSilence = z.strictObject({ type: z.literal('BreakSilence'), clause: clauseId, revision });

export function decideBreakSilence(
  game: Game,
  { clause, revision: seen }: z.infer<typeof breakSilence>,
  context: Context,
): Decision {
  const party = headActing(game, context, 'voting');
  if (!party.ok) return party;
  if (game.scenario.procedure.decisionRule !== 'silence') return refuse({ code: 'no-silence-procedure' });
  const item = itemVotedOn(game, clause, seen);
  if (!item.ok) return item;
  if (game.ballot?.votes[clause]?.[party.value] !== undefined) return refuse({ code: 'silence-broken', clause });
  return ok([{ type: 'SilenceBroken', party: party.value, clause, revision: seen }]);
}
