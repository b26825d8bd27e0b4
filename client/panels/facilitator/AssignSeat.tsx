import { useState } from 'preact/hooks';
import { botIn, peopleIn } from '../../store/bots.ts';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { botText } from '../../text/botText.ts';
import { t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Choice } from '../shell/Choice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';

/** The facilitator gives a seat to somebody who is here without one: in the lobby any seat, later one that plays. */
export function AssignSeat({ table, title }: { readonly table: TableStore; readonly title: string }) {
  const sending = useSending(table);
  const [person, setPerson] = useState('');
  const [party, setParty] = useState('');
  const [beside, setBeside] = useState(false);
  const taken = (table.welcome.value?.scenario.procedure.delegates ?? 1) > 1 && isTaken(table, party);
  const visitors = Object.entries(table.everybody.value?.visitors ?? {});
  const known = visitors.some(([id]) => id === person);
  const give = () =>
    sending.send({ type: 'AssignSeat', person, party, ...(beside && taken && { beside: true as const }) }, () => {
      setPerson('');
      setParty('');
    });
  return (
    <section class="card" aria-labelledby="assign-heading">
      <h2 id="assign-heading">{title}</h2>
      {visitors.length === 0 ? (
        <p class="muted">{t('desk:open.nobodyToAssign')}</p>
      ) : (
        <div class="assign">
          <Choice
            label={t('desk:open.person')}
            none={t('desk:open.choosePerson')}
            value={known ? person : ''}
            choose={setPerson}
          >
            {visitors.map(([id, { name }]) => [id, name])}
          </Choice>
          <Choice label={t('desk:open.seat')} none={t('desk:open.chooseSeat')} value={party} choose={setParty}>
            {seatsOf(table)}
          </Choice>
          {taken && (
            <label class="choice">
              <input type="checkbox" checked={beside} onChange={(event) => setBeside(event.currentTarget.checked)} />
              {t('classroom:attendant.beside')}
            </label>
          )}
          <ActButton table={table} act={give} disabled={!known || party === ''}>
            {t('desk:open.give')}
          </ActButton>
        </div>
      )}
      <Refusal denial={sending.denial} table={table} />
    </section>
  );
}

function isTaken(table: TableStore, party: string): boolean {
  const seat = table.everybody.value?.seats[party];
  return seat !== undefined && peopleIn(seat).length > 0;
}

function seatsOf(table: TableStore): readonly (readonly [string, string])[] {
  const everybody = table.everybody.value;
  const inLobby = everybody?.phase === 'lobby';
  return Object.entries(everybody?.seats ?? {})
    .filter(([, seat]) => inLobby || seat.playing)
    .map(([id, seat]) => {
      const party = partyName(table, id);
      const bot = botIn(seat);
      const name = bot ? botText(bot) : seat.delegate;
      return [id, name === '' ? t('desk:open.seatFree', { party }) : t('desk:open.seatTaken', { party, name })];
    });
}
