/** One's own place in one's delegation: its head votes and signs for it, the others do everything else. */
import type { PersonId } from '#shared/model/game.ts';
import type { DelegateView, SeatView } from '#shared/model/view.ts';
import type { TableStore } from './table.ts';

export const seatOf = (table: TableStore): SeatView | undefined => table.everybody.value?.seats[table.party.value];

/** Oneself, as everybody sees one; undefined without a seat. */
export const ownDelegate = (table: TableStore): DelegateView | undefined =>
  seatOf(table)?.delegates[table.welcome.value?.person ?? ''];

/** Whether one votes and signs for one's delegation. */
export const isHead = (table: TableStore): boolean => ownDelegate(table)?.head === true;

/** Everybody who speaks for a seat, the head first. */
export const delegatesIn = ({ delegates }: SeatView): readonly (readonly [PersonId, DelegateView])[] =>
  Object.entries(delegates).sort(([, one], [, other]) => Number(other.head) - Number(one.head));

/** Whether the head is away, so that another delegate may take over. */
export const headIsAway = (seat: SeatView): boolean =>
  Object.values(seat.delegates).some(({ head, present }) => head && !present);
