import type { PartyId } from '#shared/model/scenario.ts';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { listOf } from '../../text/i18n.ts';

/** The parties that a map gives this value. */
export const partiesWith = <Value>(map: Readonly<Record<PartyId, Value>>, value: Value): readonly PartyId[] =>
  Object.keys(map).filter((party) => map[party] === value);

/** "Arcadia, Bordavia and Calverd". */
export const namesOf = (table: TableStore, parties: readonly PartyId[]): string =>
  listOf(parties.map((party) => partyName(table, party)));
