import { z } from 'zod';
import { CHOICES } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { preliminaryId } from '../fields.ts';

/** Vote on a question that comes before the clauses. A vote can change until the questions close. */
export const voteOnPreliminary = z.strictObject({
  type: z.literal('VoteOnPreliminary'),
  question: preliminaryId,
  choice: z.enum(CHOICES),
});

export function decideVoteOnPreliminary(
  _game: Game,
  _command: z.infer<typeof voteOnPreliminary>,
  _context: Context,
): Decision {
  throw new Error('VoteOnPreliminary is not built yet');
}
