import type { Game } from '../../model/game.ts';
import type { NewsEvent } from './events.ts';

export function evolveNews(_game: Game, event: NewsEvent, _at: number): Game {
  throw new Error(`${event.type} is not built yet`);
}
