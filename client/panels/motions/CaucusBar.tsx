import { useComputed } from '@preact/signals';
import { clockText } from '../../store/countdown.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { timeOfDay } from './timeOfDay.ts';
import { useSecondsUntil } from './useSecondsUntil.ts';
import './motions.css';

/** That the table is suspended for a caucus, and how long still. */
export function CaucusBar({ table, until }: { readonly table: TableStore; readonly until: number }) {
  const left = useSecondsUntil(table, until);
  const clock = useComputed(() => clockText(left.value));
  return (
    <p class="motion-bar caucus">
      <strong>{t('ballot:caucus.until', { time: timeOfDay(until) })}</strong> {t('ballot:caucus.rests')}{' '}
      <span class="digits" role="timer" aria-label={t('ballot:caucus.left')}>
        {clock}
      </span>
    </p>
  );
}
