import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { moved } from '../fields.ts';

/** Move a caucus, the close of the debate, or the division of a vote. The mover is for it. */
export const makeMotion = z.strictObject({ type: z.literal('MakeMotion'), moved });

export function decideMakeMotion(_game: Game, _command: z.infer<typeof makeMotion>, _context: Context): Decision {
  throw new Error('MakeMotion is not built yet');
}
