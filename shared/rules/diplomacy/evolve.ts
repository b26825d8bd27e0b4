import type { Game } from '../../model/game.ts';
import type { DiplomacyEvent } from './events.ts';

export function evolveDiplomacy(_game: Game, event: DiplomacyEvent, _at: number): Game {
  throw new Error(`${event.type} is not built yet`);
}
