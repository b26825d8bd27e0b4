import type { PartyId } from '#shared/model/scenario.ts';
import type { SeatView } from '#shared/model/view.ts';
import { botIn, peopleIn } from '../../store/bots.ts';
import { partyOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { BotMark } from '../bots/BotMark.tsx';
import { BotSeat } from '../bots/BotSeat.tsx';
import { delegatesText } from '../lobby/delegatesText.ts';
import { Flag } from '../shell/Flag.tsx';
import { Attendants } from './Attendants.tsx';
import { CaretakerButton } from './CaretakerButton.tsx';

/** Every delegation that plays: who speaks for it, whether they are here and done, and what can be done about them. */
export function DeskSeats({ table }: { readonly table: TableStore }) {
  const everybody = table.everybody.value;
  if (!everybody) return null;
  const playing = Object.entries(everybody.seats).filter(([, seat]) => seat.playing);
  const visitors = Object.entries(everybody.visitors);
  return (
    <>
      <ul class="desk-seats">
        {playing.map(([id, seat]) => (
          <li key={id}>
            <DeskSeat table={table} party={id} seat={seat} voting={everybody.phase === 'voting'} />
          </li>
        ))}
      </ul>
      {visitors.length > 0 && (
        <details>
          <summary>{t('panels:lobby.visitors')}</summary>
          <Attendants table={table} people={visitors} />
        </details>
      )}
    </>
  );
}

interface DeskSeatProps {
  readonly table: TableStore;
  readonly party: PartyId;
  readonly seat: SeatView;
  readonly voting: boolean;
}

function DeskSeat({ table, party, seat, voting }: DeskSeatProps) {
  const name = partyOf(table, party)?.name ?? party;
  const bot = botIn(seat);
  const hand = Object.values(seat.delegates).some((delegate) => delegate.hand);
  return (
    <>
      <div class="desk-seat">
        <Flag code={partyOf(table, party)?.flag ?? ''} />
        <p>
          <strong class="serif">{name}</strong>
          <br />
          {bot && <BotMark bot={bot} />}
          {!bot && seat.delegate !== '' && <span class="muted small">{delegatesText(seat, '')}</span>}
        </p>
        <p class="desk-seat-state small">
          <span class="badge">{presenceText(seat)}</span>
          {!seat.caretaker && <span class="badge">{stateOf(seat, voting)}</span>}
          {hand && <span class="badge">{t('classroom:attendant.hand')}</span>}
        </p>
      </div>
      <details class="desk-manage">
        <summary>
          {t('classroom:attendant.manage')} <span class="visually-hidden">{name}</span>
        </summary>
        <Attendants table={table} people={peopleIn(seat)} />
        {!bot && <CaretakerButton table={table} party={party} />}
        <BotSeat table={table} party={party} seat={seat} />
      </details>
    </>
  );
}

function presenceText({ present, caretaker }: SeatView): string {
  if (caretaker) return t('classroom:presence.caretaker');
  return t(present ? 'desk:controls.present' : 'desk:controls.absent');
}

function stateOf({ ready, voted }: SeatView, voting: boolean): string {
  if (voting && voted) return t('desk:controls.voted');
  if (ready) return t('desk:controls.done');
  return voting ? t('desk:controls.notVoted') : t('desk:controls.notDone');
}
