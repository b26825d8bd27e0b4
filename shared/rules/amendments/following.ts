/** What becomes of amendments when their clause closes, or says already what they ask for. */
import type { Game } from '../../model/game.ts';
import type { GameEvent } from '../events.ts';

export const amendmentsFollowing = (_game: Game): readonly GameEvent[] => [];
