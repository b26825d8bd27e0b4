import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { PracticeReady } from '../practice/parts.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';

/** "I am done with this phase", and how many delegations are; where something is cast or signed, how many have. */
export function Ready({ table }: { readonly table: TableStore }) {
  const sending = useSending(table);
  const everybody = table.everybody.value;
  if (!everybody || everybody.phase === 'debrief') return null;
  const playing = Object.values(everybody.seats).filter((seat) => seat.playing);
  const asked = askedIn(table);
  const done = playing.filter(({ ready, voted }) => (asked === 'done' ? ready : voted)).length;
  const own = everybody.seats[table.party.value];
  return (
    <div class="ready">
      <span class="ready-count">
        {everybody.practice ? <PracticeReady table={table} /> : t(COUNTED[asked], { done, count: playing.length })}
      </span>
      {own?.playing && !(asked !== 'done' && own.voted) && (
        <ActButton
          table={table}
          disabled={everybody.paused || sending.busy}
          act={() => sending.send({ type: 'MarkReady', ready: !own.ready })}
        >
          {t(own.ready ? UNMARKED[asked] : MARKED[asked])}
        </ActButton>
      )}
      <Refusal denial={sending.denial} table={table} />
    </div>
  );
}

type Asked = 'done' | 'voted' | 'signed';

const COUNTED = { done: 'ready.count', voted: 'ready.voted', signed: 'ready.signed' } as const;
const MARKED = { done: 'ready.mark', voted: 'ready.markVoting', signed: 'ready.markSigning' } as const;
const UNMARKED = { done: 'ready.unmark', voted: 'ready.unmarkVoting', signed: 'ready.unmarkSigning' } as const;

/** What the phase waits for: under the silence procedure nothing is cast. Reads signals. */
function askedIn(table: TableStore): Asked {
  const everybody = table.everybody.value;
  if (everybody?.phase === 'signature') return 'signed';
  if (everybody?.phase !== 'voting') return 'done';
  const silence = table.welcome.value?.scenario.procedure.decisionRule === 'silence';
  return silence && Object.keys(everybody.preliminaries).length === 0 ? 'done' : 'voted';
}
