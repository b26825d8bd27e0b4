/** Coming to a seat while the game is on: who does, and whether they have read its summary. */
import { signal } from '@preact/signals';
import { keep, kept } from './keep.ts';
import type { TableStore } from './table.ts';
import { ownDelegate } from './team.ts';

/** When one came to one's seat, in milliseconds since 1970; 0 without one. */
export const seatedAt = (table: TableStore): number => ownDelegate(table)?.seatedAt ?? 0;

/** Whether one came to one's seat, or had it back from a caretaker, after the talks had begun. Reads signals. */
export function hasTakenOver(table: TableStore): boolean {
  const { phase = 'lobby', record = {}, practice = false } = table.everybody.value ?? {};
  // One who practises has sat there from the first.
  if (practice || phase === 'lobby' || phase === 'debrief') return false;
  const started = Object.values(record).find(({ kind }) => kind === 'started');
  return started !== undefined && seatedAt(table) > started.at;
}

/** By table and person: when one came to the seat whose summary one has read. */
const read = signal<Readonly<Record<string, number>>>({});

const keyOf = (table: TableStore): string =>
  `handover.${table.welcome.value?.table ?? ''}.${table.welcome.value?.person ?? ''}`;

/** Whether the summary of one's seat is still to be read. Reads signals. */
export function isHandoverNew(table: TableStore): boolean {
  const key = keyOf(table);
  return hasTakenOver(table) && (read.value[key] ?? kept(key, 0)) !== seatedAt(table);
}

export function markHandoverRead(table: TableStore): void {
  const key = keyOf(table);
  read.value = { ...read.value, [key]: seatedAt(table) };
  keep(key, seatedAt(table));
}
