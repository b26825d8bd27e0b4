import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { understandingId } from '../fields.ts';

/** Accept or decline what one was offered. */
export const answerUnderstanding = z.strictObject({
  type: z.literal('AnswerUnderstanding'),
  understanding: understandingId,
  accept: z.boolean(),
});

export function decideAnswerUnderstanding(
  _game: Game,
  _command: z.infer<typeof answerUnderstanding>,
  _context: Context,
): Decision {
  throw new Error('AnswerUnderstanding is not built yet');
}
