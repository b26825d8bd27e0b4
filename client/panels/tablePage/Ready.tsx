import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { isDone } from '../facilitator/awaited.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';

/** "I am done with this phase", and how many delegations are. */
export function Ready({ table }: { readonly table: TableStore }) {
  const sending = useSending(table);
  const everybody = table.everybody.value;
  if (!everybody || everybody.phase === 'debrief') return null;
  const playing = Object.values(everybody.seats).filter((seat) => seat.playing);
  const done = playing.filter((seat) => isDone(seat, everybody.phase)).length;
  const own = everybody.seats[table.party.value];
  return (
    <div class="ready">
      <span class="ready-count">{t('ready.count', { done, count: playing.length })}</span>
      {own?.playing && (
        <ActButton
          table={table}
          disabled={everybody.paused || sending.busy}
          act={() => sending.send({ type: 'MarkReady', ready: !own.ready })}
        >
          {own.ready ? t('ready.unmark') : t('ready.mark')}
        </ActButton>
      )}
      <Refusal denial={sending.denial} table={table} />
    </div>
  );
}
