import type { RecordView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { recordText } from '../../text/wording.ts';
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

/** What the latest moment brought; that a new phase began stands in the header, so what came of the old one goes first. */
function latestNews(record: readonly RecordView[]): readonly RecordView[] {
  const last = record.at(-1);
  const moment = record.filter(({ at }) => at === last?.at);
  const results = moment.filter(({ kind }) => kind !== 'phase');
  return results.length > 0 ? [...results].sort(newFirst) : moment;
}

/** News from outside comes first; a text that is replaced is no news without the one that replaces it. */
const newFirst = (one: RecordView, other: RecordView): number => rank(one) - rank(other);

const rank = ({ kind }: RecordView): number => (kind === 'news' ? 0 : kind === 'superseded' ? 2 : 1);
