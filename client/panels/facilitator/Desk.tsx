import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { delegationsText } from '../../text/delegations.ts';
import { t } from '../../text/i18n.ts';
import { AssignSeat } from './AssignSeat.tsx';
import { awaited } from './awaited.ts';
import { Chairing } from './Chairing.tsx';
import { Corrections } from './Corrections.tsx';
import { DeskSeats } from './DeskSeats.tsx';
import { EndGame } from './EndGame.tsx';
import { NewsCards } from './NewsCards.tsx';
import { OpenTable } from './OpenTable.tsx';
import { PhaseControls } from './PhaseControls.tsx';

/** The facilitator's side during the talks: the clock, who is not done, news, the chair's texts, corrections, substitutes, the code, and the end. */
export function Desk({ table, code }: { readonly table: TableStore; readonly code: string }) {
  const parties = awaited(table).map((party) => partyName(table, party));
  const playing = Object.entries(table.everybody.value?.seats ?? {}).filter(([, seat]) => seat.playing);
  return (
    <>
      <PhaseControls table={table} />
      <section class="card" aria-labelledby="desk-seats-heading">
        <h2 id="desk-seats-heading">{t('desk:controls.seats')}</h2>
        <p role="status">
          {parties.length > 0
            ? t('desk:controls.waiting', {
                parties: delegationsText(
                  parties,
                  playing.map(([party]) => partyName(table, party)),
                ),
              })
            : t('desk:controls.nobodyWaits')}
        </p>
        <DeskSeats table={table} />
      </section>
      <NewsCards table={table} />
      <Chairing table={table} />
      <Corrections table={table} />
      <AssignSeat table={table} title={t('desk:controls.substitute')} />
      <OpenTable table={table} code={code} />
      <EndGame table={table} />
    </>
  );
}
