import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { recordText } from '../../text/wording.ts';
import { latestNews } from './latestNews.ts';
import { Ready } from './Ready.tsx';

/** What happened last, and how far everybody is. */
export function Strip({ table }: { readonly table: TableStore }) {
  return (
    <section class="strip" aria-label={t('table.strip')}>
      <News table={table} />
      <Ready table={table} />
    </section>
  );
}

function News({ table }: { readonly table: TableStore }) {
  const [first, ...others] = latestNews(Object.values(table.everybody.value?.record ?? {}));
  return (
    <p class="news">
      <strong class="news-label">{t('table.latest')}</strong> {first ? recordText(table, first) : t('table.noNews')}
      {others.length > 0 && ` ${t('table.moreNews', { count: others.length })}`}
    </p>
  );
}
