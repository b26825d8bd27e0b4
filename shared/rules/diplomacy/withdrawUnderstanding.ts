import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { understandingId } from '../fields.ts';
import { delegationTalking } from '../guards.ts';
import { understandingNamed } from './understandings.ts';

/** Take an offer back that was not answered yet. */
export const withdrawUnderstanding = z.strictObject({
  type: z.literal('WithdrawUnderstanding'),
  understanding: understandingId,
});

export function decideWithdrawUnderstanding(
  game: Game,
  { understanding }: z.infer<typeof withdrawUnderstanding>,
  context: Context,
): Decision {
  const party = delegationTalking(game, context, 'consultations', 'voting');
  if (!party.ok) return party;
  const offer = understandingNamed(game, understanding, party.value);
  if (!offer.ok) return offer;
  if (offer.value.from !== party.value) return refuse({ code: 'not-yours-to-withdraw' });
  if (offer.value.status !== 'offered') return refuse({ code: 'understanding-closed', understanding });
  return ok([{ type: 'UnderstandingWithdrawn', understanding }]);
}
