import type { CardView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { AskTwice, type Question } from '../shell/AskTwice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { focusOn } from '../text/focusOn.ts';
import { useSending } from '../text/useSending.ts';
import { whenText } from './whenText.ts';

/** The scenario's news: when each breaks by itself, and the hand that may break it sooner. */
export function NewsCards({ table }: { readonly table: TableStore }) {
  const cards = Object.entries(table.facilitator.value?.cards ?? {});
  if (cards.length === 0) return null;
  return (
    <section class="card" aria-labelledby="cards-heading">
      <h2 id="cards-heading" tabIndex={-1}>
        {t('desk:news.heading')}
      </h2>
      <p class="muted small">{t('desk:news.hint')}</p>
      <ul class="news-cards">
        {cards.map(([event, card]) => (
          <li key={event}>
            <NewsCard table={table} event={event} card={card} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NewsCardProps {
  readonly table: TableStore;
  readonly event: string;
  readonly card: CardView;
}

function NewsCard({ table, event, card }: NewsCardProps) {
  const sending = useSending(table);
  const { title, text, broke } = card;
  const question = (): Question => ({
    title: t('desk:news.breakTitle', { title }),
    hint: t('desk:news.breakHint'),
    confirm: t('desk:news.breakConfirm'),
    act: () => sending.send({ type: 'BreakNews', event }, () => focusOn('cards-heading')),
  });
  return (
    <>
      <details>
        <summary>
          {title} <span class="badge">{broke ? t('desk:news.broke') : whenText(card)}</span>
        </summary>
        <p>{text}</p>
      </details>
      {!broke && (
        <AskTwice table={table} disabled={sending.busy} about={title} question={question}>
          {t('desk:news.break')}
        </AskTwice>
      )}
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}
