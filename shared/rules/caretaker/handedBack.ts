import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { SeatEvent } from '../seats/events.ts';

/** A caretaker gives way when one of the delegation comes. */
export const handedBack = (game: Game, party: PartyId): readonly SeatEvent[] =>
  game.seats[party]?.caretaker ? [{ type: 'CaretakerLeft', party }] : [];
