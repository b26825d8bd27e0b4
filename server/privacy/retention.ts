/** How long games are kept: what nobody has used for so many days is deleted whole. */
import type { Desk } from '../desk.ts';
import type { Seminars } from '../seminar/seminars.ts';
import type { Tables } from '../table/tables.ts';

const DAY_MS = 86_400_000;
/** Nobody comes back to practice for longer, and anybody may open such a table. */
const PRACTICE_DAYS = 2;

export interface Kept {
  readonly desk: Desk;
  readonly tables: Tables;
  readonly seminars: Seminars;
}

/** Deletes what is due, and says so to whoever runs the server. With 0 days everything is kept for ever, but practice. */
export async function deleteUnused(
  { desk, tables, seminars }: Kept,
  days: number,
  say: (line: string) => void,
): Promise<void> {
  const now = desk.now();
  const deleted = await desk.log.deleteUnusedSince(
    days === 0 ? Number.NEGATIVE_INFINITY : now - days * DAY_MS,
    now - PRACTICE_DAYS * DAY_MS,
  );
  const practice = deleted.tables.filter((table) => tables.row(table)?.practice).length;
  seminars.drop(deleted.seminars);
  await tables.drop(deleted.tables);
  const games = deleted.tables.length - practice;
  if (games + deleted.seminars.length > 0)
    say(
      `Deleted, because nobody has used them for ${days} days: seminars ${deleted.seminars.length}, tables ${games}.`,
    );
  if (practice > 0)
    say(`Deleted, because nobody has used them for ${PRACTICE_DAYS} days: practice tables ${practice}.`);
}
