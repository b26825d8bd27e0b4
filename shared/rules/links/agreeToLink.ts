import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { clauseId, linkId, revision } from '../fields.ts';

/** Agree as first sponsor of one of the clauses, having seen these revisions of them. */
export const agreeToLink = z.strictObject({
  type: z.literal('AgreeToLink'),
  link: linkId,
  revisions: z.record(clauseId, revision),
});

export function decideAgreeToLink(_game: Game, _command: z.infer<typeof agreeToLink>, _context: Context): Decision {
  throw new Error('AgreeToLink is not built yet');
}
