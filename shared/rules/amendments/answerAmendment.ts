import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { amendmentId } from '../fields.ts';

/** A sponsor of the clause accepts or declines; when all of them accept, the amendment is taken in without a vote. */
export const answerAmendment = z.strictObject({
  type: z.literal('AnswerAmendment'),
  amendment: amendmentId,
  accept: z.boolean(),
});

export function decideAnswerAmendment(
  _game: Game,
  _command: z.infer<typeof answerAmendment>,
  _context: Context,
): Decision {
  throw new Error('AnswerAmendment is not built yet');
}
