/** What becomes of offers and promises when what they are about is over. */
import type { Game } from '../../model/game.ts';
import type { GameEvent } from '../events.ts';

export const understandingsFollowing = (_game: Game): readonly GameEvent[] => [];

export const dialoguesFollowing = (_game: Game): readonly GameEvent[] => [];
