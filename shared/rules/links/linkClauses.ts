import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { clauseId } from '../fields.ts';

/** A first sponsor asks that two or three clauses on different issues be adopted or rejected together. */
export const linkClauses = z.strictObject({ type: z.literal('LinkClauses'), clauses: z.array(clauseId).min(2).max(3) });

export function decideLinkClauses(_game: Game, _command: z.infer<typeof linkClauses>, _context: Context): Decision {
  throw new Error('LinkClauses is not built yet');
}
