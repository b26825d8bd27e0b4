import type { Game } from '../../model/game.ts';
import type { AmendmentEvent } from './events.ts';

export function evolveAmendments(_game: Game, event: AmendmentEvent, _at: number): Game {
  throw new Error(`${event.type} is not built yet`);
}
