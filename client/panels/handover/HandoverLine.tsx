import { useEffect, useState } from 'preact/hooks';
import { markHandoverRead } from '../../store/handover.ts';
import { partyName } from '../../store/names.ts';
import { tab } from '../../store/tab.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { focusOn, onceDrawn } from '../text/focusOn.ts';
import { HANDOVER } from './Handover.tsx';
import '../missed/missed.css';

/** One line that says that one takes a seat over, and leads to its summary. */
export function HandoverLine({ table }: { readonly table: TableStore }) {
  const party = partyName(table, table.party.value);
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(t('handover:line', { party })), [party]);
  const read = () => {
    tab.value = 'brief';
    onceDrawn(HANDOVER, (summary) => {
      summary.scrollIntoView({ block: 'start' });
      summary.focus({ preventScroll: true });
    });
  };
  const dismiss = () => {
    markHandoverRead(table);
    focusOn('side');
  };
  return (
    <section class="missed" aria-label={t('handover:title', { party })}>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <p>{t('handover:line', { party })}</p>
      <div class="missed-buttons">
        <button type="button" class="button" onClick={read}>
          {t('handover:read')}
        </button>
        <button type="button" class="button" onClick={dismiss}>
          {t('handover:missed.dismiss')}
        </button>
      </div>
    </section>
  );
}
