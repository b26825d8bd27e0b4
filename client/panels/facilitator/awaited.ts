import type { PartyId } from '#shared/model/scenario.ts';
import type { TableStore } from '../../store/table.ts';

/** The delegations that the table waits for. Reads signals. */
export const awaited = (table: TableStore): readonly PartyId[] =>
  Object.entries(table.everybody.value?.seats ?? {})
    .filter(([, seat]) => seat.awaited !== '')
    .map(([party]) => party);
