import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { issueId, partyId } from '../fields.ts';

/** Offer a Track 2 dialogue on an issue; it costs both a slot when it is held. */
export const offerDialogue = z.strictObject({ type: z.literal('OfferDialogue'), to: partyId, issue: issueId });

export function decideOfferDialogue(_game: Game, _command: z.infer<typeof offerDialogue>, _context: Context): Decision {
  throw new Error('OfferDialogue is not built yet');
}
