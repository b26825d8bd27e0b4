/** What becomes of links when a text of theirs changes, or a clause of theirs closes. */
import type { Game } from '../../model/game.ts';
import type { GameEvent } from '../events.ts';

export const linksFollowing = (_game: Game): readonly GameEvent[] => [];
