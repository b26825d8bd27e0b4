import { useComputed } from '@preact/signals';
import { clockText, useCountdown } from '../../store/countdown.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';

/** The time left. It ticks without being read out: the marks at two minutes and thirty seconds are announced. */
export function Clock({ table }: { readonly table: TableStore }) {
  const left = useCountdown(table);
  const text = useComputed(() => (left.value === undefined ? '' : clockText(left.value)));
  const paused = table.everybody.value?.paused === true;
  return (
    <span class="table-clock" role="timer" aria-label={t('table.clock')}>
      <span class="digits">{text}</span>
      {paused && <span class="table-paused">{t('table.paused')}</span>}
    </span>
  );
}
