import { z } from 'zod';
import { ok, type Result } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { PartyId } from '../../model/scenario.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { headActing } from '../guards.ts';

/** Sign the final act: what binds one is ratified at home. */
export const signFinalAct = z.strictObject({ type: z.literal('SignFinalAct') });

export function decideSignFinalAct(game: Game, _command: z.infer<typeof signFinalAct>, context: Context): Decision {
  const party = stillToAnswer(game, context);
  return party.ok ? ok([{ type: 'FinalActSigned', party: party.value }]) : party;
}

/** Say that one will not sign: no hard clause binds one then. */
export const declineFinalAct = z.strictObject({ type: z.literal('DeclineFinalAct') });

export function decideDeclineFinalAct(
  game: Game,
  _command: z.infer<typeof declineFinalAct>,
  context: Context,
): Decision {
  const party = stillToAnswer(game, context);
  return party.ok ? ok([{ type: 'FinalActDeclined', party: party.value }]) : party;
}

function stillToAnswer(game: Game, context: Context): Result<PartyId, Refusal> {
  const party = headActing(game, context, 'signature');
  if (!party.ok) return party;
  const answered = [...(game.finalAct?.signed ?? []), ...(game.finalAct?.declined ?? [])];
  return answered.includes(party.value) ? refuse({ code: 'already-signed-act' }) : party;
}
