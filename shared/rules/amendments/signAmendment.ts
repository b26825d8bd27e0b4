import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { amendmentId } from '../fields.ts';
import { delegationActing } from '../guards.ts';
import { openAmendment } from './guards.ts';

/** Want it voted on if the sponsors do not take it in. */
export const signAmendment = z.strictObject({ type: z.literal('SignAmendment'), amendment: amendmentId });

export function decideSignAmendment(
  game: Game,
  { amendment: id }: z.infer<typeof signAmendment>,
  context: Context,
): Decision {
  const party = delegationActing(game, context, 'consultations');
  if (!party.ok) return party;
  const amendment = openAmendment(game, id);
  if (!amendment.ok) return amendment;
  if (amendment.value.signatories.includes(party.value)) return refuse({ code: 'already-signed', amendment: id });
  return ok([{ type: 'AmendmentSigned', amendment: id, party: party.value }]);
}
