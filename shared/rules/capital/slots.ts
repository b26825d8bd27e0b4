/** A delegation's limited diplomatic time: dialogues and requests to the capital cost a slot each. */
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';

export const hasSlot = (game: Game, party: PartyId): boolean =>
  (game.seats[party]?.slots ?? 0) < game.scenario.procedure.dialogues;

/** The game after a delegation has spent a slot. */
export function slotSpent(game: Game, party: PartyId): Game {
  const seat = game.seats[party];
  return seat ? { ...game, seats: { ...game.seats, [party]: { ...seat, slots: seat.slots + 1 } } } : game;
}
