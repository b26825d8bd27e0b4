import { useEffect, useState } from 'preact/hooks';
import { dismissMissed, missedAt } from '../../store/missed.ts';
import type { TableStore } from '../../store/table.ts';
import { listOf, t } from '../../text/i18n.ts';
import { focusOn } from '../text/focusOn.ts';
import { missedCounts } from './missedCounts.ts';
import { showMissed } from './showMissed.ts';
import './missed.css';

/** One line on what one missed, which leads to the marked lines. It is read out once, however much of it one then sees. */
export function MissedBanner({ table }: { readonly table: TableStore }) {
  const text = missedText(table);
  const { until } = missedAt(table);
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(text), [until]);
  const dismiss = () => {
    dismissMissed(table);
    focusOn('side');
  };
  return (
    <section class="missed" aria-label={t('handover:missed.label')}>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <p>{text}</p>
      <div class="missed-buttons">
        <button type="button" class="button" onClick={() => showMissed(table)}>
          {t('handover:missed.show')}
        </button>
        <button type="button" class="button" onClick={dismiss}>
          {t('handover:missed.dismiss')}
        </button>
      </div>
    </section>
  );
}

const KINDS = ['tabled', 'changed', 'votes', 'messages', 'others'] as const;

function missedText(table: TableStore): string {
  const { from, until } = missedAt(table);
  const counts = missedCounts(table);
  const what = KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    t(`handover:missed.${kind}`, { count: counts[kind] }),
  );
  return t('handover:missed.text', { time: awayText(until - from), what: listOf(what) });
}

/** How long one was away, in whole minutes, or seconds where it was less than one. */
function awayText(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1_000));
  return seconds < 60
    ? t('handover:missed.seconds', { count: seconds })
    : t('handover:missed.minutes', { count: Math.round(seconds / 60) });
}
