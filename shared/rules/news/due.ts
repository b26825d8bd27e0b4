/** When news breaks: by round and time, by condition, or by the facilitator's hand. */
import type { Game } from '../../model/game.ts';
import type { NewsId } from '../../model/scenarioEvent.ts';
import type { NewsEvent } from './events.ts';

/** The news of a round that begins, and when in its consultations each item breaks (milliseconds since 1970). */
export const newsOfRound = (_game: Game, _round: number, _at: number): Readonly<Record<NewsId, number>> => ({});

/** What is due by now. */
export const newsDueBy = (_game: Game, _at: number): readonly NewsEvent[] => [];

/** What was still to come in consultations that end early. */
export const newsCutShort = (_game: Game): readonly NewsEvent[] => [];

/** What breaks because of what is in force; looked at when a round's outcome begins. */
export const newsOfConditions = (_game: Game): readonly NewsEvent[] => [];
