/** What a stored game is: every row with the command that made it, and what the table looked like in the end. */
import { createHash } from 'node:crypto';
import type { Game } from '#shared/model/game.ts';
import type { PublicView } from '#shared/model/view.ts';
import type { Actor } from '#shared/rules/decision.ts';
import type { Happening } from '#shared/rules/replay.ts';

export interface StoredRow extends Happening {
  /** Who asked for what; the opening row has neither. */
  readonly actor?: Actor;
  readonly command?: unknown;
}

export interface StoredGame {
  readonly rows: readonly StoredRow[];
  /** SHA-256 of the state, keys sorted. */
  readonly stateHash: string;
  readonly everybody: PublicView;
}

export const hashOf = (game: Game): string => createHash('sha256').update(sortedJson(game)).digest('hex');

const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
