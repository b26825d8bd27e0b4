import { useState } from 'preact/hooks';
import { type Broken, dismissNews } from '../../store/news.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { focusOn } from '../text/focusOn.ts';
import { NewsItem } from './NewsItem.tsx';
import './news.css';

export interface FlashProps {
  readonly table: TableStore;
  readonly broken: Broken;
  /** How many more wait behind it. */
  readonly others: number;
}

/** One line, so that the table keeps its room; “More” unfolds the rest. */
export function Flash({ table, broken: { news, own }, others }: FlashProps) {
  const [open, setOpen] = useState(false);
  const dismiss = () => {
    dismissNews(table, news.event);
    focusOn(others > 0 ? 'newsflash-dismiss' : 'side');
  };
  return (
    <section class={open ? 'newsflash open' : 'newsflash'} aria-labelledby="newsflash-heading">
      <h2 id="newsflash-heading">
        <span class="newsflash-label">{t('table.newsflash')}</span> {news.title}
      </h2>
      <div id="newsflash-body" class="newsflash-body" tabIndex={0} role="group" aria-label={news.title}>
        <NewsItem table={table} news={news} own={own} />
      </div>
      <div class="newsflash-buttons">
        <button
          type="button"
          class="button"
          aria-expanded={open}
          aria-controls="newsflash-body"
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'diplomacy:news.less' : 'diplomacy:news.more')}
        </button>
        <button type="button" id="newsflash-dismiss" class="button" onClick={dismiss}>
          {others > 0 ? t('diplomacy:news.next', { count: others }) : t('diplomacy:news.dismiss')}
        </button>
      </div>
    </section>
  );
}
