import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';

/** Sign the final act: what binds one is ratified at home. */
export const signFinalAct = z.strictObject({ type: z.literal('SignFinalAct') });

export function decideSignFinalAct(_game: Game, _command: z.infer<typeof signFinalAct>, _context: Context): Decision {
  throw new Error('SignFinalAct is not built yet');
}

/** Say that one will not sign: no hard clause binds one then. */
export const declineFinalAct = z.strictObject({ type: z.literal('DeclineFinalAct') });

export function decideDeclineFinalAct(
  _game: Game,
  _command: z.infer<typeof declineFinalAct>,
  _context: Context,
): Decision {
  throw new Error('DeclineFinalAct is not built yet');
}
