import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { newsId } from '../fields.ts';
import { facilitatorInGame } from '../guards.ts';
import { hasBroken } from './due.ts';

/** The facilitator breaks news of the scenario now, whatever its time. */
export const breakNews = z.strictObject({ type: z.literal('BreakNews'), event: newsId });

export function decideBreakNews(game: Game, { event }: z.infer<typeof breakNews>, context: Context): Decision {
  const facilitator = facilitatorInGame(game, context);
  if (!facilitator.ok) return facilitator;
  if (!game.scenario.events.some(({ id }) => id === event)) return refuse({ code: 'unknown-news', event });
  if (hasBroken(game, event)) return refuse({ code: 'news-broke', event });
  return ok([{ type: 'NewsBroke', event }]);
}
