/** What a table's state is known by: the same rows give the same hash, here and on any other machine. */
import type { Game } from '#shared/model/game.ts';
import { sha256 } from '../log/rows.ts';

/** SHA-256 of the state as JSON with its keys in order. */
export const stateHash = (game: Game): string => sha256(JSON.stringify(game, inOrder));

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
