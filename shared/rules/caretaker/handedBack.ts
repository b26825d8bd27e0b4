import { botOf, type Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { SeatEvent } from '../seats/events.ts';

/** A caretaker or a bot gives way when one of the delegation comes. */
export function handedBack(game: Game, party: PartyId): readonly SeatEvent[] {
  const bot = botOf(game, party);
  return [
    ...(game.seats[party]?.caretaker ? [{ type: 'CaretakerLeft', party } as const] : []),
    ...(bot === undefined ? [] : [{ type: 'PersonRemoved', person: bot } as const]),
  ];
}
