/** A game is its log: the state, from the rows that made it. */
import type { Game } from '../model/game.ts';
import type { GameEvent } from './events.ts';
import { evolveRow } from './evolve.ts';
import { openedTable } from './seats/evolve.ts';

/** What happened at one moment: the events of one accepted command. */
export interface Happening {
  readonly at: number;
  readonly events: readonly GameEvent[];
}

/** The state of the table after all of its rows. Throws when the first is not the table's opening. */
export function replay(rows: readonly Happening[]): Game {
  const opening = rows[0]?.events[0];
  if (opening?.type !== 'TableOpened') throw new Error('A log begins with the opening of its table');
  return rows.slice(1).reduce((game, row) => evolveRow(game, row.events, row.at), openedTable(opening));
}
