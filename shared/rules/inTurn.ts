import type { Game } from '../model/game.ts';
import type { GameEvent } from './events.ts';
import { evolveAll } from './evolve.ts';

/** Events that follow one another: each part is decided at the table that the parts before it left. */
export function inTurn(
  game: Game,
  at: number,
  ...parts: readonly ((game: Game) => readonly GameEvent[])[]
): readonly GameEvent[] {
  let now = game;
  let last: readonly GameEvent[] = [];
  const events: GameEvent[] = [];
  for (const part of parts) {
    now = evolveAll(now, last, at);
    last = part(now);
    events.push(...last);
  }
  return events;
}
