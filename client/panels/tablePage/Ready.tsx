import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';

/** "I am done with this phase", and how many delegations are; while a ballot is open, how many have voted. */
export function Ready({ table }: { readonly table: TableStore }) {
  const sending = useSending(table);
  const everybody = table.everybody.value;
  if (!everybody || everybody.phase === 'debrief') return null;
  const playing = Object.values(everybody.seats).filter((seat) => seat.playing);
  const voting = everybody.phase === 'voting';
  const done = playing.filter(({ ready, voted }) => (voting ? voted : ready)).length;
  const own = everybody.seats[table.party.value];
  return (
    <div class="ready">
      <span class="ready-count">{t(voting ? 'ready.voted' : 'ready.count', { done, count: playing.length })}</span>
      {own?.playing && !(voting && own.voted) && (
        <ActButton
          table={table}
          disabled={everybody.paused || sending.busy}
          act={() => sending.send({ type: 'MarkReady', ready: !own.ready })}
        >
          {t(wordsFor(own.ready, voting))}
        </ActButton>
      )}
      <Refusal denial={sending.denial} table={table} />
    </div>
  );
}

function wordsFor(ready: boolean, voting: boolean) {
  if (voting) return ready ? 'ready.unmarkVoting' : 'ready.markVoting';
  return ready ? 'ready.unmark' : 'ready.mark';
}
