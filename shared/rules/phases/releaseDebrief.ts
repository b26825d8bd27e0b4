import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';

/** The facilitator lets everybody at the table see the results. */
export const releaseDebrief = z.strictObject({ type: z.literal('ReleaseDebrief') });

export function decideReleaseDebrief(
  _game: Game,
  _command: z.infer<typeof releaseDebrief>,
  _context: Context,
): Decision {
  throw new Error('ReleaseDebrief is not built yet');
}
