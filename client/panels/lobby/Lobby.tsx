import type { Role } from '#shared/protocol/wire.ts';
import type { Api } from '../../net/api.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { LobbyDesk } from '../facilitator/LobbyDesk.tsx';
import { useTableCode } from '../facilitator/useTableCode.ts';
import { LobbySide } from './LobbySide.tsx';
import { Plate } from './Plate.tsx';
import './lobby.css';

interface LobbyProps {
  readonly api: Api;
  readonly table: TableStore;
  readonly id: string;
  readonly role: Role;
}

/** Before the talks: seats filling up, and what the talks will be about. */
export function Lobby({ api, table, id, role }: LobbyProps) {
  const facilitator = role === 'facilitator';
  return (
    <>
      <main class="table-main lobby" aria-labelledby="lobby-heading">
        <h2 id="lobby-heading">{t('lobby.title')}</h2>
        {!facilitator && <p class="lobby-hint">{table.party.value === '' ? t('lobby.choose') : t('lobby.wait')}</p>}
        <Plates table={table} facilitator={facilitator} />
        <Visitors table={table} />
      </main>
      <aside class="table-side" id="side" tabIndex={-1} aria-label={t('table.panels')}>
        {facilitator ? (
          <FacilitatorSide api={api} table={table} id={id} />
        ) : (
          <LobbySide table={table} desk={undefined} />
        )}
      </aside>
    </>
  );
}

function FacilitatorSide({ api, table, id }: Omit<LobbyProps, 'role'>) {
  const code = useTableCode(api, id);
  return <LobbySide table={table} desk={<LobbyDesk table={table} code={code} />} />;
}

function Plates({ table, facilitator }: { readonly table: TableStore; readonly facilitator: boolean }) {
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
      <h3 id="visitors-heading">{t('lobby.visitors')}</h3>
      <ul class="visitors">
        {visitors.map(([id, { name, present }]) => (
          <li key={id}>
            {name}
            {!present && <span class="small"> ({t('lobby.away')})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
