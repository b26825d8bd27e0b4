/** What becomes of brackets when the text comes to their alternative, or their clause closes. */
import type { Game } from '../../model/game.ts';
import type { GameEvent } from '../events.ts';

export const bracketsFollowing = (_game: Game): readonly GameEvent[] => [];
