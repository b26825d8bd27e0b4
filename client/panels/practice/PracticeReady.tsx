import type { SeatView } from '#shared/model/view.ts';
import { botIn } from '../../store/bots.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';

/** Whom the phase waits for at a practice table. */
export function PracticeReady({ table }: { readonly table: TableStore }) {
  const seats = Object.values(table.everybody.value?.seats ?? {}).filter(({ playing }) => playing);
  const bots = seats.filter((seat) => botIn(seat) !== undefined);
  const done = bots.filter(isDone).length;
  const own = table.everybody.value?.seats[table.party.value];
  const count = bots.length;
  if (done === count) return <>{t('practice:botsReady', { count })}</>;
  return <>{own && isDone(own) ? t('practice:youReady', { count }) : t('practice:botsBusy', { done, count })}</>;
}

/** The table waits for whoever still owes a vote, a signature or its word that it is done. */
const isDone = ({ awaited }: SeatView): boolean => awaited === '';
