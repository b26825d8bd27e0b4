import type { NewsView } from '#shared/model/view.ts';
import { issueName, partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';

/** News that has broken, the latest first, with what it changes for everybody. */
export function NewsList({ table }: { readonly table: TableStore }) {
  const news = Object.entries(table.everybody.value?.news ?? {}).sort(([one], [other]) => Number(other) - Number(one));
  if (news.length === 0) return null;
  return (
    <section aria-labelledby="list-news">
      <h2 id="list-news">{t('list.news')}</h2>
      {news.map(([place, one]) => (
        <article key={place} class="clause-entry">
          <h3>{one.title}</h3>
          <p class="muted small">{t('list.newsRound', { round: one.round })}</p>
          <p>{one.text}</p>
          <Effects table={table} news={one} />
        </article>
      ))}
    </section>
  );
}

function Effects({ table, news }: { readonly table: TableStore; readonly news: NewsView }) {
  const trust = Object.values(news.trust).map(({ from, to, change }) =>
    t(change < 0 ? 'list.trustFalls' : 'list.trustRises', {
      from: partyName(table, from),
      to: partyName(table, to),
      by: hundredths(change),
    }),
  );
  const uncertainty = Object.entries(news.uncertainty).map(([issue, change]) =>
    t(change < 0 ? 'list.uncertaintyFalls' : 'list.uncertaintyRises', {
      issue: issueName(table, issue),
      by: hundredths(change),
    }),
  );
  const effects = [...trust, ...uncertainty];
  if (effects.length === 0) return null;
  return (
    <ul>
      {effects.map((effect) => (
        <li key={effect}>{effect}</li>
      ))}
    </ul>
  );
}

/** Trust and uncertainty run from 0 to 1 and are told in per cent. */
const hundredths = (change: number): number => Math.round(Math.abs(change) * 100);
