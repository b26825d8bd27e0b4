import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { dialogueId } from '../fields.ts';
import { delegationTalking } from '../guards.ts';
import { dialogueNamed } from './dialogues.ts';

/** Take an offer back that was not answered yet. */
export const withdrawDialogue = z.strictObject({ type: z.literal('WithdrawDialogue'), dialogue: dialogueId });

export function decideWithdrawDialogue(
  game: Game,
  { dialogue }: z.infer<typeof withdrawDialogue>,
  context: Context,
): Decision {
  const party = delegationTalking(game, context, 'consultations');
  if (!party.ok) return party;
  const offer = dialogueNamed(game, dialogue, party.value);
  if (!offer.ok) return offer;
  if (offer.value.from !== party.value) return refuse({ code: 'not-yours-to-withdraw' });
  if (offer.value.status !== 'offered') return refuse({ code: 'dialogue-closed', dialogue });
  return ok([{ type: 'DialogueWithdrawn', dialogue }]);
}
