import type { Game } from '../model/game.ts';
import type { GameEvent } from './events.ts';
import { evolveAll } from './evolve.ts';

/** What happened, and the game after it. */
export interface Outcome {
  /** Empty when nothing needed to change. */
  readonly events: readonly GameEvent[];
  readonly game: Game;
}

type Part = (game: Game, at: number) => readonly GameEvent[];

/** Events that follow one another: each part is decided at the table that the parts before it left. */
export function inTurn(game: Game, at: number, ...parts: readonly Part[]): Outcome {
  let now = game;
  const events: GameEvent[] = [];
  for (const part of parts) {
    const next = part(now, at);
    now = evolveAll(now, next, at);
    events.push(...next);
  }
  return { events, game: now };
}
