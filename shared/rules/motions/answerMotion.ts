import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { motionId } from '../fields.ts';

/** Speak for or against the motion. It is decided as soon as more than half of those present are for it, or no longer can be. */
export const answerMotion = z.strictObject({
  type: z.literal('AnswerMotion'),
  motion: motionId,
  inFavour: z.boolean(),
});

export function decideAnswerMotion(_game: Game, _command: z.infer<typeof answerMotion>, _context: Context): Decision {
  throw new Error('AnswerMotion is not built yet');
}
