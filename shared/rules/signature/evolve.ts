import type { Game } from '../../model/game.ts';
import type { SignatureEvent } from './events.ts';

export function evolveSignature(_game: Game, event: SignatureEvent, _at: number): Game {
  throw new Error(`${event.type} is not built yet`);
}
