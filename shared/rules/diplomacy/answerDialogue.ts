import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { dialogueId } from '../fields.ts';

/** Accept, so that the dialogue is held, or decline. */
export const answerDialogue = z.strictObject({
  type: z.literal('AnswerDialogue'),
  dialogue: dialogueId,
  accept: z.boolean(),
});

export function decideAnswerDialogue(
  _game: Game,
  _command: z.infer<typeof answerDialogue>,
  _context: Context,
): Decision {
  throw new Error('AnswerDialogue is not built yet');
}
