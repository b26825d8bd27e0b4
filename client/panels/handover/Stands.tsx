import type { AwaitedView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { seatOf } from '../../store/team.ts';
import { t } from '../../text/i18n.ts';
import { RunningClock } from '../shell/RunningClock.tsx';

/** Where the game stands, what is left of the clock, and what the table waits for from one now. */
export function Stands({ table }: { readonly table: TableStore }) {
  const everybody = table.everybody.value;
  const rounds = table.welcome.value?.scenario.procedure.rounds;
  if (!everybody) return null;
  const { phase, round, paused, deadline } = everybody;
  const named = t(`words:phase.${phase}`);
  return (
    <>
      <p>
        <strong>{round > 0 ? t('handover:stands', { round, rounds, phase: named }) : named}</strong>
        {paused && ` · ${t('table.paused')}`}
        {(paused || deadline > 0) && (
          <>
            {' '}
            · {t('table.clock')} <RunningClock clock={everybody} now={() => table.now()} />
          </>
        )}
      </p>
      <p>{t(`handover:awaited.${awaitedKey(seatOf(table)?.awaited ?? '')}`)}</p>
    </>
  );
}

const awaitedKey = (awaited: AwaitedView): Exclude<AwaitedView, ''> | 'nothing' =>
  awaited === '' ? 'nothing' : awaited;
