import type { PartyId } from '#shared/model/scenario.ts';
import type { SeatView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';

/** Whether a delegation is done with the phase: it says so, or it has voted on everything, or signed or declined. */
const isDone = (seat: SeatView): boolean => seat.ready || seat.voted;

/** The delegations at the table that the phase waits for. Reads signals. */
export function awaited(table: TableStore): readonly PartyId[] {
  const everybody = table.everybody.value;
  if (!everybody) return [];
  return Object.entries(everybody.seats)
    .filter(([, seat]) => seat.playing && seat.present && !isDone(seat))
    .map(([party]) => party);
}
