import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { bracketId, revision } from '../fields.ts';

/** Lift one’s own bracket; `revision` is the clause’s that one agrees to. */
export const liftBracket = z.strictObject({ type: z.literal('LiftBracket'), bracket: bracketId, revision });

export function decideLiftBracket(_game: Game, _command: z.infer<typeof liftBracket>, _context: Context): Decision {
  throw new Error('LiftBracket is not built yet');
}
