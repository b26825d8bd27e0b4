import type { Game } from '../../model/game.ts';
import type { CorrectionEvent } from './events.ts';

export function evolveCorrections(_game: Game, event: CorrectionEvent, _at: number): Game {
  throw new Error(`${event.type} is not built yet`);
}
