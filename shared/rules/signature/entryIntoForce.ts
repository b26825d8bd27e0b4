/** When a pending clause enters into force before the end of the game. */
import type { Game } from '../../model/game.ts';
import type { GameEvent } from '../events.ts';

export const entriesIntoForce = (_game: Game): readonly GameEvent[] => [];
