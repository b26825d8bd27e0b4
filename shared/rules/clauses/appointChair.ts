import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { partyId } from '../fields.ts';
import { facilitatorAsking } from '../guards.ts';

/** The facilitator lets one delegation chair: its delegate may table a chair’s text. Empty: nobody but the facilitator. */
export const appointChair = z.strictObject({
  type: z.literal('AppointChair'),
  party: z.union([partyId, z.literal('')]),
});

export function decideAppointChair(game: Game, { party }: z.infer<typeof appointChair>, context: Context): Decision {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  if (game.phase === 'debrief') return refuse({ code: 'game-over' });
  if (party === (game.chair ?? '')) return ok([]);
  if (party !== '') {
    if (!entryOf(game.seats, party)) return refuse({ code: 'unknown-party', party });
    if (game.phase !== 'lobby' && !game.playing.includes(party)) return refuse({ code: 'party-not-playing', party });
  }
  return ok([{ type: 'ChairAppointed', party }]);
}
