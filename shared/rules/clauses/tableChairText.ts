import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { clauseContent, issueId } from '../fields.ts';

/** The chair tables a text without prejudice: it is nobody’s, needs no sponsor, and costs no draft. */
export const tableChairText = z.strictObject({
  type: z.literal('TableChairText'),
  issue: issueId,
  content: clauseContent,
});

export function decideTableChairText(
  _game: Game,
  _command: z.infer<typeof tableChairText>,
  _context: Context,
): Decision {
  throw new Error('TableChairText is not built yet');
}
