import type { NewsView, OwnNewsView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { EffectFigures } from './EffectFigures.tsx';
import { type Effect, ownEffects, publicEffects } from './effects.ts';

interface NewsItemProps {
  readonly table: TableStore;
  readonly news: NewsView;
  /** What it says to one's own delegation alone. */
  readonly own: OwnNewsView | undefined;
}

/** One piece of news without its headline: what was read out, what it changes, and where it comes from. */
export function NewsItem({ table, news, own }: NewsItemProps) {
  const everybodys = publicEffects(table, news);
  const ours = own ? ownEffects(table, own) : [];
  return (
    <>
      <p class="news-text">{news.text}</p>
      <Effects effects={everybodys} />
      {own && (
        <div class="news-own">
          <p class="news-own-label">{t('diplomacy:news.onlyYou')}</p>
          {own.text !== '' && <p class="news-text">{own.text}</p>}
          <Effects effects={ours} />
        </div>
      )}
      <div class="news-foot small">
        <Figures effects={[...everybodys, ...ours]} />
        <Source news={news} />
      </div>
    </>
  );
}

function Effects({ effects }: { readonly effects: readonly Effect[] }) {
  if (effects.length === 0) return null;
  return (
    <ul class="news-effects">
      {effects.map(({ words }) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

function Figures({ effects }: { readonly effects: readonly Effect[] }) {
  if (effects.length === 0) return null;
  return (
    <details>
      <summary>{t('diplomacy:news.figures')}</summary>
      <EffectFigures effects={effects} />
    </details>
  );
}

function Source({ news: { source, inferred } }: { readonly news: NewsView }) {
  if (source === '' && !inferred) return null;
  return (
    <p>
      {source !== '' && t('diplomacy:news.source', { source })}{' '}
      {inferred && <span class="badge">{t('brief:inferred')}</span>}
    </p>
  );
}
