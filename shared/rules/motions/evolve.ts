import type { Game } from '../../model/game.ts';
import type { MotionEvent } from './events.ts';

export function evolveMotions(_game: Game, event: MotionEvent, _at: number): Game {
  throw new Error(`${event.type} is not built yet`);
}
