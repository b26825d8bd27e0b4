import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { understandingId } from '../fields.ts';
import { delegationTalking } from '../guards.ts';
import { understandingNamed } from './understandings.ts';

/** Accept or decline what one was offered. */
export const answerUnderstanding = z.strictObject({
  type: z.literal('AnswerUnderstanding'),
  understanding: understandingId,
  accept: z.boolean(),
});

export function decideAnswerUnderstanding(
  game: Game,
  { understanding, accept }: z.infer<typeof answerUnderstanding>,
  context: Context,
): Decision {
  const party = delegationTalking(game, context, 'consultations', 'voting');
  if (!party.ok) return party;
  const offer = understandingNamed(game, understanding, party.value);
  if (!offer.ok) return offer;
  if (offer.value.to !== party.value) return refuse({ code: 'not-yours-to-answer' });
  if (offer.value.status !== 'offered') return refuse({ code: 'understanding-closed', understanding });
  return ok([{ type: accept ? 'UnderstandingAccepted' : 'UnderstandingDeclined', understanding }]);
}
