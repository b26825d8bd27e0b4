import type { ComponentChildren } from 'preact';
import type { Role } from '#shared/protocol/wire.ts';
import type { Api } from '../../net/api.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { LobbyDesk } from '../facilitator/LobbyDesk.tsx';
import { useTableCode } from '../facilitator/useTableCode.ts';
import { LobbySide } from './LobbySide.tsx';
import { Plate } from './Plate.tsx';
import './lobby.css';

export interface LobbyProps {
  readonly api: Api;
  readonly table: TableStore;
  readonly id: string;
  readonly role: Role;
}

/** Before the talks: seats filling up, and what the talks will be about. */
export function Lobby({ api, table, id, role }: LobbyProps) {
  // The facilitator's code and start come first, also where one part stands below the other.
  if (role === 'facilitator')
    return (
      <>
        <Desk>
          <FacilitatorSide api={api} table={table} id={id} />
        </Desk>
        <Seats table={table} facilitator />
      </>
    );
  return (
    <>
      <Seats table={table} facilitator={false} />
      <Desk>
        <LobbySide table={table} desk={undefined} />
      </Desk>
    </>
  );
}

const Desk = ({ children }: { readonly children: ComponentChildren }) => (
  <aside class="table-side" id="side" tabIndex={-1} aria-label={t('table.panels')}>
    {children}
  </aside>
);

interface SeatsProps {
  readonly table: TableStore;
  readonly facilitator: boolean;
}

function Seats({ table, facilitator }: SeatsProps) {
  return (
    <main class="table-main lobby" aria-labelledby="lobby-heading">
      <h2 id="lobby-heading">{t('panels:lobby.title')}</h2>
      {!facilitator && (
        <p class="lobby-hint">{table.party.value === '' ? t('panels:lobby.choose') : t('panels:lobby.wait')}</p>
      )}
      <Plates table={table} facilitator={facilitator} />
      <Visitors table={table} />
    </main>
  );
}

function FacilitatorSide({ api, table, id }: Omit<LobbyProps, 'role'>) {
  const code = useTableCode(api, id);
  return <LobbySide table={table} desk={<LobbyDesk table={table} code={code} />} />;
}

function Plates({ table, facilitator }: SeatsProps) {
  const seats = table.everybody.value?.seats ?? {};
  const parties = table.welcome.value?.scenario.parties ?? [];
  return (
    <ul class="plates">
      {parties.map((party) => {
        const seat = seats[party.id];
        return seat && <Plate key={party.id} table={table} party={party} seat={seat} facilitator={facilitator} />;
      })}
    </ul>
  );
}

function Visitors({ table }: { readonly table: TableStore }) {
  const visitors = Object.entries(table.everybody.value?.visitors ?? {});
  if (visitors.length === 0) return null;
  return (
    <section aria-labelledby="visitors-heading">
      <h3 id="visitors-heading">{t('panels:lobby.visitors')}</h3>
      <ul class="visitors">
        {visitors.map(([id, { name, present }]) => (
          <li key={id}>
            {name}
            {!present && <span class="small"> ({t('person.away')})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
