import { newsOf } from '../../store/news.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { NewsItem } from './NewsItem.tsx';
import './news.css';

/** All the news there has been, the latest first. */
export function NewsList({ table }: { readonly table: TableStore }) {
  return (
    <section class="news-list" aria-labelledby="news-heading">
      <h3 id="news-heading">{t('diplomacy:news.heading')}</h3>
      {newsOf(table).map(({ place, news, own }) => (
        <article key={place} class="news-item">
          <h4>{news.title}</h4>
          <p class="small">{t('diplomacy:news.round', { round: news.round })}</p>
          <NewsItem table={table} news={news} own={own} />
        </article>
      ))}
    </section>
  );
}
