import type { NewsView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { EffectFigures } from '../news/EffectFigures.tsx';
import { publicEffects } from '../news/effects.ts';

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
  const effects = publicEffects(table, news);
  return effects.length === 0 ? null : <EffectFigures effects={effects} />;
}
