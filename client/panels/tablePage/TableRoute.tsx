import { useSignalEffect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Role } from '#shared/protocol/wire.ts';
import type { Api } from '../../net/api.ts';
import type { Classroom } from '../../net/classroom.ts';
import type { LiveTable } from '../../net/liveTable.ts';
import { delegateAt, rememberTable } from '../../store/identity.ts';
import { keepMissed } from '../../store/missed.ts';
import { partyOf } from '../../store/names.ts';
import { pageVisible } from '../../store/pageVisible.ts';
import { replaceRoute, waitHash } from '../../store/route.ts';
import { keepTab } from '../../store/tab.ts';
import { PracticeGone } from '../practice/PracticeGone.tsx';
import type { AppProps } from '../shell/App.tsx';
import { takePlace } from '../waiting/takePlace.ts';
import { usePlace } from '../waiting/usePlace.ts';
import { EndPage } from './EndPage.tsx';
import { TablePage } from './TablePage.tsx';

interface TableRouteProps extends AppProps {
  readonly table: string;
  readonly role: Role;
}

/** A table by its address: takes one's place there while this is shown, and gives the connection up afterwards. */
export function TableRoute({ api, classroom, open, table: id, role }: TableRouteProps) {
  const [table] = useState(() => open(id, role));
  const [practice] = useState(role === 'delegate' && delegateAt(id)?.practice === true);
  useEffect(() => {
    const stopKeepingTab = keepTab(id);
    const stopKeepingMissed = keepMissed(table, pageVisible);
    return () => {
      stopKeepingTab();
      stopKeepingMissed();
      table.close();
    };
  }, []);
  useRemembering(id, role, table);
  useFollowing(api, classroom, id, role);
  const status = table.status.value;
  if (status === 'signed-out' && practice) return <PracticeGone id={id} />;
  if (status === 'replaced' || status === 'outdated' || status === 'signed-out') return <EndPage table={table} />;
  return <TablePage api={api} table={table} id={id} role={role} />;
}

/** Somebody who is moved goes along: to the other table, or back to wait for a place. */
function useFollowing(api: Api, classroom: Classroom, id: string, role: Role): void {
  const [seminar] = useState(role === 'delegate' ? (delegateAt(id)?.seminar ?? '') : '');
  const { place } = usePlace(api, classroom, seminar);
  useEffect(() => {
    if (!place || place.table === id) return;
    if (place.table === '') replaceRoute(waitHash(seminar));
    else takePlace(seminar, place);
  }, [place?.table]);
}

/** One who practises alone has no name, and goes by the delegation. Reads signals. */
function calledAt(table: LiveTable): string | undefined {
  const everybody = table.everybody.value;
  if (everybody?.practice) return partyOf(table, table.party.value)?.name;
  return everybody?.seats[table.party.value]?.delegate || everybody?.visitors[table.welcome.value?.person ?? '']?.name;
}

/** Keeps what the first page shows of the table for coming back. */
function useRemembering(id: string, role: Role, table: LiveTable): void {
  useSignalEffect(() => {
    const welcome = table.welcome.value;
    if (!welcome || role === 'facilitator') return;
    const name = calledAt(table);
    const known = delegateAt(id);
    if (!known || (known.title === welcome.scenario.title && (!name || known.name === name))) return;
    rememberTable(id, { title: welcome.scenario.title, ...(name && { name }) });
  });
}
