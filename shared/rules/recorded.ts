import type { Game, RecordEntry } from '../model/game.ts';

/** Adds a line to the public record, in the round that is running. */
export const recorded = (game: Game, entry: Omit<RecordEntry, 'round'>): Game => ({
  ...game,
  record: [...game.record, { ...entry, round: game.round }],
});
