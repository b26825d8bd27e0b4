import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { AskTwice, type Question } from '../shell/AskTwice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';

/** Ends the talks before their time: the debrief opens with what is in force. */
export function EndGame({ table }: { readonly table: TableStore }) {
  const sending = useSending(table);
  const question = (): Question => ({
    title: t('desk:end.title'),
    hint: t('desk:end.hint'),
    confirm: t('desk:end.confirm'),
    reason: 'optional',
    act: (reason) => sending.send({ type: 'EndGame', reason }),
  });
  return (
    <section class="card" aria-labelledby="end-heading">
      <h2 id="end-heading">{t('desk:end.heading')}</h2>
      <p class="muted small">{t('desk:end.what')}</p>
      <AskTwice table={table} kind="grave" disabled={sending.busy} question={question}>
        {t('desk:end.button')}
      </AskTwice>
      <Refusal denial={sending.denial} table={table} />
    </section>
  );
}
