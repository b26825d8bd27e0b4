/** When a motion is decided, and what it brings about. */
import type { Game } from '../../model/game.ts';
import type { GameEvent } from '../events.ts';

export const motionSettled = (_game: Game): readonly GameEvent[] => [];

export const motionsLapsed = (_game: Game): readonly GameEvent[] => [];
