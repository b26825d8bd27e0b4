import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { partyId, promised } from '../fields.ts';

/** “We vote so on this if you vote so on that”: a promise for the next vote. */
export const offerUnderstanding = z.strictObject({
  type: z.literal('OfferUnderstanding'),
  to: partyId,
  gives: promised,
  takes: promised,
});

export function decideOfferUnderstanding(
  _game: Game,
  _command: z.infer<typeof offerUnderstanding>,
  _context: Context,
): Decision {
  throw new Error('OfferUnderstanding is not built yet');
}
