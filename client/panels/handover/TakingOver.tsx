import { useEffect, useRef } from 'preact/hooks';
import { isHandoverNew } from '../../store/handover.ts';
import { tab } from '../../store/tab.ts';
import type { TableStore } from '../../store/table.ts';
import { HandoverLine } from '../tablePage/panels.ts';

/** Leads whoever takes a seat over to its summary, which stands in the brief. */
export function TakingOver({ table }: { readonly table: TableStore }) {
  const isNew = isHandoverNew(table);
  const party = table.party.value;
  const before = useRef(party);
  useEffect(() => {
    // Somebody who was watching is put in a seat: the panels that they had open are not that seat's.
    if (isNew && before.current !== party) tab.value = 'brief';
    before.current = party;
  }, [isNew, party]);
  return isNew ? <HandoverLine table={table} /> : null;
}
