import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import { supportersOf } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { amendmentId } from '../fields.ts';
import { liveClause, namesActing } from '../guards.ts';
import { openAmendment } from './guards.ts';

/** A sponsor of the clause accepts or declines; when all of them accept, the amendment is taken in without a vote. */
export const answerAmendment = z.strictObject({
  type: z.literal('AnswerAmendment'),
  amendment: amendmentId,
  accept: z.boolean(),
});

export function decideAnswerAmendment(
  game: Game,
  { amendment: id, accept }: z.infer<typeof answerAmendment>,
  context: Context,
): Decision {
  const names = namesActing(game, context, [entryOf(game.amendments, id)?.clause ?? '']);
  if (!names.ok) return names;
  const amendment = openAmendment(game, id);
  if (!amendment.ok) return amendment;
  const clause = liveClause(game, amendment.value.clause);
  if (!clause.ok) return clause;
  const supporters = supportersOf(clause.value).filter((party) => names.value.includes(party));
  if (supporters.length === 0) return refuse({ code: 'not-a-sponsor', clause: clause.value.id });
  const answered = accept ? amendment.value.accepted : amendment.value.declined;
  const answering = supporters.filter((party) => !answered.includes(party));
  if (answering.length === 0) return refuse({ code: 'already-answered', amendment: id });
  const type = accept ? 'AmendmentAccepted' : 'AmendmentDeclined';
  return ok(answering.map((party) => ({ type, amendment: id, party }) as const));
}
