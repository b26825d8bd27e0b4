import type { Game } from '../../model/game.ts';
import type { CapitalEvent } from './events.ts';

export function evolveCapital(_game: Game, event: CapitalEvent, _at: number): Game {
  throw new Error(`${event.type} is not built yet`);
}
