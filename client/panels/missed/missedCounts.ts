/** How much one missed. */
import type { RecordView } from '#shared/model/view.ts';
import { CHANGES, missedAt, missedLines } from '../../store/missed.ts';
import type { TableStore } from '../../store/table.ts';

/** What one missed, counted by kinds. */
export interface MissedCounts {
  readonly tabled: number;
  readonly changed: number;
  readonly votes: number;
  readonly messages: number;
  /** Other lines of the record. */
  readonly others: number;
}

/** Reads signals. */
export function missedCounts(table: TableStore): MissedCounts {
  const lines = missedLines(table);
  const tabled = lines.filter(({ kind }) => kind === 'proposed').length;
  const changed = new Set(lines.filter(({ kind }) => CHANGES.has(kind)).map(({ clause }) => clause)).size;
  const votes = lines.filter(isResult).length;
  const others = lines.filter((line) => line.kind !== 'proposed' && !CHANGES.has(line.kind) && !isResult(line)).length;
  return { tabled, changed, votes, messages: Object.values(missedAt(table).said).flat().length, others };
}

const isResult = ({ kind, phase }: RecordView): boolean => kind === 'phase' && phase === 'outcome';
