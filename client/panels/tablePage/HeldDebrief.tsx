import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { AskTwice, type Question } from '../shell/AskTwice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';

/** After the talks, while the results wait: another table may still be playing. */
export function HeldDebrief({ table }: { readonly table: TableStore }) {
  return (
    <section class="held-debrief" aria-labelledby="debrief-heading">
      <h2 id="debrief-heading" tabIndex={-1}>
        {t('held.heading')}
      </h2>
      <p role="status">{t('held.wait')}</p>
      <p class="muted">{t('held.meanwhile')}</p>
      {table.welcome.value?.role === 'facilitator' && <Release table={table} />}
    </section>
  );
}

function Release({ table }: { readonly table: TableStore }) {
  const sending = useSending(table);
  const question = (): Question => ({
    title: t('held.releaseTitle'),
    hint: t('held.releaseHint'),
    confirm: t('held.releaseConfirm'),
    act: () => sending.send({ type: 'ReleaseDebrief' }),
  });
  return (
    <>
      <AskTwice table={table} kind="primary" disabled={sending.busy} question={question}>
        {t('held.release')}
      </AskTwice>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}
