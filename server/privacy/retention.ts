/** How long games are kept: what nobody has used for so many days is deleted whole. */
import type { Desk } from '../desk.ts';
import type { Seminars } from '../seminar/seminars.ts';
import type { Tables } from '../table/tables.ts';

const DAY_MS = 86_400_000;

export interface Kept {
  readonly desk: Desk;
  readonly tables: Tables;
  readonly seminars: Seminars;
}

/** Deletes what is due, and says so to whoever runs the server. With 0 days everything is kept for ever. */
export async function deleteUnused(
  { desk, tables, seminars }: Kept,
  days: number,
  say: (line: string) => void,
): Promise<void> {
  if (days === 0) return;
  const deleted = await desk.log.deleteUnusedSince(desk.now() - days * DAY_MS);
  seminars.drop(deleted.seminars);
  await tables.drop(deleted.tables);
  if (deleted.tables.length + deleted.seminars.length === 0) return;
  say(
    `Deleted, because nobody has used them for ${days} days: seminars ${deleted.seminars.length}, tables ${deleted.tables.length}.`,
  );
}
