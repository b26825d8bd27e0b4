import type { ClauseId } from '#shared/model/clause.ts';
import { RESERVABLE_FROM } from '#shared/model/dials.ts';
import type { ClauseView } from '#shared/model/view.ts';
import { textOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';

interface Props {
  readonly table: TableStore;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

/** Consent without being bound, and back again; nothing where no reservation can be entered or withdrawn now. */
export function ReserveButton({ table, id, clause }: Props) {
  const sending = useSending(table);
  const own = table.own.value;
  if (!own) return null;
  const bond = clause.bonds[table.party.value];
  const reserved = own.reservations[id] === true || bond === 'reserved';
  if (!clause.onBallot && bond !== 'bound' && !reserved) return null;
  if ((textOf(clause)?.obligation ?? 0) < RESERVABLE_FROM) return null;
  if (own.may[reserved ? 'WithdrawReservation' : 'EnterReservation'] !== '') return null;
  const { number, revision } = clause;
  return (
    <div class="reservation">
      <ActButton
        table={table}
        pressed={reserved}
        disabled={sending.busy}
        about={t('words:clause.name', { number })}
        act={() =>
          sending.send(
            reserved ? { type: 'WithdrawReservation', clause: id } : { type: 'EnterReservation', clause: id, revision },
          )
        }
      >
        {t('ballot:reservation.label')}
      </ActButton>
      {reserved && <p class="small">{t('ballot:reservation.entered')}</p>}
      <Refusal denial={sending.denial} table={table} />
    </div>
  );
}
