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
        {t('classroom:held.heading')}
      </h2>
      <p role="status">{t('classroom:held.wait')}</p>
      <p class="muted">{t('classroom:held.meanwhile')}</p>
      {table.welcome.value?.role === 'facilitator' && <Release table={table} />}
    </section>
  );
}

function Release({ table }: { readonly table: TableStore }) {
  const sending = useSending(table);
  const question = (): Question => ({
    title: t('classroom:control.releaseTitle'),
    hint: t('classroom:held.releaseHint'),
    confirm: t('classroom:control.releaseConfirm'),
    act: () => sending.send({ type: 'ReleaseDebrief' }),
  });
  return (
    <>
      <AskTwice table={table} kind="primary" disabled={sending.busy} question={question}>
        {t('classroom:control.release')}
      </AskTwice>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}
