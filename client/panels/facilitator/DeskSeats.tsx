import type { SeatView } from '#shared/model/view.ts';
import { partyOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Flag } from '../shell/Flag.tsx';

/** Every delegation that plays: who speaks for it, whether they are here, and whether they are done. */
export function DeskSeats({ table }: { readonly table: TableStore }) {
  const everybody = table.everybody.value;
  if (!everybody) return null;
  const playing = Object.entries(everybody.seats).filter(([, seat]) => seat.playing);
  const voting = everybody.phase === 'voting';
  return (
    <ul class="desk-seats">
      {playing.map(([id, seat]) => (
        <li key={id} class="desk-seat">
          <Flag code={partyOf(table, id)?.flag ?? ''} />
          <p>
            <strong class="serif">{partyOf(table, id)?.name ?? id}</strong>
            <br />
            <span class="muted small">{seat.delegate || t('words:person.nobody')}</span>
          </p>
          <p class="small">
            <span class="badge">{seat.present ? t('desk:controls.present') : t('desk:controls.absent')}</span>{' '}
            <span class="badge">{stateOf(seat, voting)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function stateOf({ ready, voted }: SeatView, voting: boolean): string {
  if (voting && voted) return t('desk:controls.voted');
  if (ready) return t('desk:controls.done');
  return voting ? t('desk:controls.notVoted') : t('desk:controls.notDone');
}
