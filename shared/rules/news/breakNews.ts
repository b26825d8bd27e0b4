import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { newsId } from '../fields.ts';

/** The facilitator breaks news of the scenario now, whatever its time. */
export const breakNews = z.strictObject({ type: z.literal('BreakNews'), event: newsId });

export function decideBreakNews(_game: Game, _command: z.infer<typeof breakNews>, _context: Context): Decision {
  throw new Error('BreakNews is not built yet');
}
