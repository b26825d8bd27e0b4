import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { clauseId, explanation } from '../fields.ts';

/** Say, after the vote, why one voted so. Saying it anew replaces it. */
export const explainVote = z.strictObject({ type: z.literal('ExplainVote'), clause: clauseId, text: explanation });

export function decideExplainVote(_game: Game, _command: z.infer<typeof explainVote>, _context: Context): Decision {
  throw new Error('ExplainVote is not built yet');
}
