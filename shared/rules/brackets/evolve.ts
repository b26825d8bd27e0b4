import type { Game } from '../../model/game.ts';
import type { BracketEvent } from './events.ts';

export function evolveBrackets(_game: Game, event: BracketEvent, _at: number): Game {
  throw new Error(`${event.type} is not built yet`);
}
