/** A delegation's limited diplomatic time: dialogues and requests to the capital cost a slot each. */
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';

/** What it has not spent, nor promised in an offer that is open: nobody may learn from an offer what it spends else. */
export function slotsLeft(game: Game, party: PartyId): number {
  const offered = Object.values(game.dialogues).filter(({ from, status }) => from === party && status === 'offered');
  return game.scenario.procedure.dialogues - (game.seats[party]?.slots ?? 0) - offered.length;
}

export const hasSlot = (game: Game, party: PartyId): boolean => slotsLeft(game, party) > 0;

/** The game after a delegation has spent a slot. */
export function slotSpent(game: Game, party: PartyId): Game {
  const seat = game.seats[party];
  return seat ? { ...game, seats: { ...game.seats, [party]: { ...seat, slots: seat.slots + 1 } } } : game;
}
