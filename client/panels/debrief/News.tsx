import type { PublicView } from '#shared/model/view.ts';
import { inOrder } from '../../store/numbered.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { NewsItem } from '../news/NewsItem.tsx';

interface Props {
  readonly table: TableStore;
  readonly view: PublicView;
}

/** What came in from outside the room, for everybody: what it said to single delegations stays with them. */
export function News({ table, view }: Props) {
  const news = inOrder(view.news);
  if (news.length === 0) return null;
  return (
    <section aria-labelledby="debrief-news-heading">
      <h3 id="debrief-news-heading">{t('ballot:news.heading')}</h3>
      {news.map(([place, each]) => (
        <article key={place}>
          <h4>{t('ballot:news.titled', { title: each.title, round: each.round })}</h4>
          <NewsItem table={table} news={each} own={undefined} />
        </article>
      ))}
    </section>
  );
}
