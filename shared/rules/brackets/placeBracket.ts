import { z } from 'zod';
import { BRACKET_REASONS } from '../../model/amendment.ts';
import { DIALS } from '../../model/dials.ts';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { clauseId, level, operativeText, position, revision } from '../fields.ts';

/** Put square brackets around a point of another delegation’s clause: not agreed, why, and what one would have there. */
export const placeBracket = z.strictObject({
  type: z.literal('PlaceBracket'),
  clause: clauseId,
  revision,
  reason: z.enum(BRACKET_REASONS),
  bracketed: z.discriminatedUnion('point', [
    z.strictObject({ point: z.literal('position'), alternative: position }),
    z.strictObject({ point: z.enum(DIALS), alternative: level }),
    z.strictObject({ point: z.literal('text'), alternative: operativeText }),
  ]),
});

export function decidePlaceBracket(_game: Game, _command: z.infer<typeof placeBracket>, _context: Context): Decision {
  throw new Error('PlaceBracket is not built yet');
}
