import type { Game } from '../../model/game.ts';
import type { LinkEvent } from './events.ts';

export function evolveLinks(_game: Game, event: LinkEvent, _at: number): Game {
  throw new Error(`${event.type} is not built yet`);
}
