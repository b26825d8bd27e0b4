import { useState } from 'preact/hooks';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ChairText } from '../draft/ChairText.tsx';
import { ActButton } from '../shell/ActButton.tsx';
import { Choice } from '../shell/Choice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';

/** The chair's texts: who besides the facilitator may table them, and the facilitator's own. */
export function Chairing({ table }: { readonly table: TableStore }) {
  return (
    <section class="card" aria-labelledby="chairing-heading">
      <h2 id="chairing-heading">{t('desk:chair.heading')}</h2>
      <Appoint table={table} />
      <details>
        <summary>{t('desk:chair.text')}</summary>
        <ChairText table={table} />
      </details>
    </section>
  );
}

function Appoint({ table }: { readonly table: TableStore }) {
  const sending = useSending(table);
  const everybody = table.everybody.value;
  const chair = everybody?.chair ?? '';
  const [chosen, setChosen] = useState<string>();
  const party = chosen ?? chair;
  const playing = Object.entries(everybody?.seats ?? {}).filter(([, seat]) => seat.playing);
  const appoint = () => sending.send({ type: 'AppointChair', party }, () => setChosen(undefined));
  return (
    <>
      <p role="status">
        {chair === '' ? t('desk:chair.none') : t('desk:chair.now', { party: partyName(table, chair) })}
      </p>
      <div class="assign">
        <Choice label={t('desk:chair.party')} none={t('desk:chair.nobody')} value={party} choose={setChosen}>
          {playing.map(([id]) => [id, partyName(table, id)])}
        </Choice>
        <ActButton table={table} disabled={party === chair || sending.busy} act={appoint}>
          {t('desk:chair.appoint')}
        </ActButton>
      </div>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}
