import { isTaken } from '../../store/bots.ts';
import type { TableStore } from '../../store/table.ts';
import { listOf, t } from '../../text/i18n.ts';
import { BotsForAll } from '../bots/BotsForAll.tsx';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';
import { AssignSeat } from './AssignSeat.tsx';
import { OpenTable } from './OpenTable.tsx';

/** The facilitator's side before the talks: the code, who is missing, and the start. */
export function LobbyDesk({ table, code }: { readonly table: TableStore; readonly code: string }) {
  return (
    <>
      <Start table={table} />
      <OpenTable table={table} code={code} />
      <BotsForAll table={table} />
      <AssignSeat table={table} title={t('desk:open.assign')} />
    </>
  );
}

function Start({ table }: { readonly table: TableStore }) {
  const sending = useSending(table);
  const missing = missingParties(table);
  return (
    <section class="card" aria-label={t('desk:open.start')}>
      <p role="status">
        {missing.length > 0 ? t('desk:open.missing', { parties: listOf(missing) }) : t('desk:open.ready')}
      </p>
      <ActButton
        table={table}
        kind="primary"
        disabled={missing.length > 0}
        act={() => sending.send({ type: 'StartGame' })}
      >
        {t('desk:open.start')}
      </ActButton>
      <Refusal denial={sending.denial} table={table} />
    </section>
  );
}

function missingParties(table: TableStore): readonly string[] {
  const seats = table.everybody.value?.seats ?? {};
  const parties = table.welcome.value?.scenario.parties ?? [];
  return parties.filter(({ id, required }) => required && !(seats[id] && isTaken(seats[id]))).map(({ name }) => name);
}
