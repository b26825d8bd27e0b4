/** What happened at the table before one came to one's seat. */
import type { RecordKind } from '#shared/model/game.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { RecordView } from '#shared/model/view.ts';
import { seatedAt } from '../../store/handover.ts';
import { inOrder } from '../../store/numbered.ts';
import type { TableStore } from '../../store/table.ts';

/** Comings, goings and the clock: the record has them, a summary has not. */
const MINOR: ReadonlySet<RecordKind> = new Set([
  'paused',
  'resumed',
  'extended',
  'left',
  'returned',
  'substituted',
  'prompted',
  'caretaker',
  'handed-back',
  'head-changed',
  'removed',
]);

/** What happened since nobody spoke for the seat, or in the whole game for who joined a delegation that is here. */
export interface Happened {
  /** Whether it begins where the last delegate left. */
  readonly sinceLeft: boolean;
  /** The main lines of the record, the latest first. */
  readonly lines: readonly (readonly [number, RecordView])[];
}

/** Reads signals. */
export function happenedBefore(table: TableStore): Happened {
  const record = inOrder(table.everybody.value?.record ?? {});
  const left = lastLeft(record, table.party.value, seatedAt(table));
  const lines = record.filter(([, { at, kind, struck }]) => at >= left && !MINOR.has(kind) && struck === '');
  return { sinceLeft: left > 0, lines: lines.toReversed() };
}

/** When the last delegate before oneself left; 0 when somebody was still here. */
function lastLeft(record: readonly (readonly [number, RecordView])[], party: PartyId, until: number): number {
  const own = record.filter(([, line]) => line.party === party && line.at < until);
  const last = own.findLast(([, { kind }]) => kind === 'left' || kind === 'returned' || kind === 'substituted');
  return last?.[1].kind === 'left' ? last[1].at : 0;
}
