import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { amendmentId } from '../fields.ts';
import { delegationActing } from '../guards.ts';
import { openAmendment } from './guards.ts';

/** Take one’s own amendment back. */
export const withdrawAmendment = z.strictObject({ type: z.literal('WithdrawAmendment'), amendment: amendmentId });

export function decideWithdrawAmendment(
  game: Game,
  { amendment: id }: z.infer<typeof withdrawAmendment>,
  context: Context,
): Decision {
  const party = delegationActing(game, context, 'consultations');
  if (!party.ok) return party;
  const amendment = openAmendment(game, id);
  if (!amendment.ok) return amendment;
  if (amendment.value.party !== party.value) return refuse({ code: 'not-mover', amendment: id });
  return ok([{ type: 'AmendmentWithdrawn', amendment: id, party: party.value }]);
}
