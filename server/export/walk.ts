/** A table's log walked through once, row by row, with the game before and after each. */
import type { Game } from '#shared/model/game.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import { evolveRow } from '#shared/rules/evolve.ts';
import { replay } from '#shared/rules/replay.ts';
import type { Row } from '../log/rows.ts';
import type { TableSource } from './source.ts';

export interface Moment {
  readonly row: Row;
  readonly events: readonly GameEvent[];
  readonly before: Game;
  readonly after: Game;
  /** Whether the facilitator took it back later. */
  readonly undone: boolean;
}

export interface WalkedTable {
  /** `T1` */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly moments: readonly Moment[];
  /** As the last row left it. */
  readonly game: Game;
  /** The words that a salted hash stands for; `…` for words that were erased. */
  readonly textOf: (digest: string) => string;
}

/** Throws when the rows make no game. */
export function walked({ number, rows, words }: TableSource): WalkedTable {
  const texts = new Map(words.map(({ digest, text }) => [digest, text]));
  const steps = stepsOf(rows);
  const undone = undoneRows(steps);
  const game = steps.at(-1)?.after;
  if (!game) throw new Error(`The log of table ${number} is empty`);
  return {
    name: `T${number}`,
    rows,
    moments: steps.map((step) => ({ ...step, undone: undone.has(step.row.seq) })),
    game,
    textOf: (digest) => texts.get(digest) ?? '…',
  };
}

type Step = Omit<Moment, 'undone'>;

function stepsOf(rows: readonly Row[]): readonly Step[] {
  const steps: Step[] = [];
  let game: Game | undefined;
  for (const row of rows) {
    const events = eventsOf(row);
    const after: Game = game ? evolveRow(game, events, row.at) : replay([{ at: row.at, events }]);
    steps.push({ row, events, before: game ?? after, after });
    game = after;
  }
  return steps;
}

export const eventsOf = (row: Pick<Row, 'events'>): readonly GameEvent[] =>
  JSON.parse(row.events) as readonly GameEvent[];

/** The table remembers its last steps; a correction takes the latest of them back. */
function undoneRows(steps: readonly Step[]): ReadonlySet<number> {
  const standing: number[] = [];
  const undone = new Set<number>();
  for (const { row, events, before, after } of steps) {
    const last = events[0]?.type === 'StepUndone' ? standing.pop() : undefined;
    if (last !== undefined) undone.add(last);
    else if (after.steps !== before.steps) standing.push(row.seq);
  }
  return undone;
}
