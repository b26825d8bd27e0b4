import { isNothing, missedAt } from '../../store/missed.ts';
import type { TableStore } from '../../store/table.ts';
import { MissedBanner } from '../tablePage/panels.ts';

/** What one missed, until one has seen it or puts it away. */
export function Missed({ table }: { readonly table: TableStore }) {
  const phase = table.everybody.value?.phase;
  if (phase === 'lobby' || phase === 'debrief' || isNothing(missedAt(table))) return null;
  return <MissedBanner table={table} />;
}
