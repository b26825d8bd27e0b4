import { dismissNews, freshNews } from '../../store/news.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { focusOn } from '../text/focusOn.ts';
import { NewsItem } from './NewsItem.tsx';
import './news.css';

/** News that has just broken, until one puts it away. The record's line of it is what is read out, so this is not. */
export function NewsFlash({ table }: { readonly table: TableStore }) {
  const [latest, ...others] = freshNews(table);
  if (!latest || table.everybody.value?.phase === 'debrief') return null;
  const { news, own } = latest;
  const dismiss = () => {
    dismissNews(table, news.event);
    focusOn(others.length > 0 ? 'newsflash-dismiss' : 'side');
  };
  return (
    <section class="newsflash" aria-labelledby="newsflash-heading">
      <header>
        <h2 id="newsflash-heading">
          <span class="newsflash-label">{t('table.newsflash')}</span> {news.title}
        </h2>
        <button type="button" id="newsflash-dismiss" class="button" onClick={dismiss}>
          {others.length > 0 ? t('diplomacy:news.next', { count: others.length }) : t('diplomacy:news.dismiss')}
        </button>
      </header>
      <div class="newsflash-body" tabIndex={0} role="group" aria-label={news.title}>
        <NewsItem table={table} news={news} own={own} />
      </div>
    </section>
  );
}
