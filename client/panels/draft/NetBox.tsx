import type { Preview } from '#shared/scoring/preview.ts';
import { t } from '../../text/i18n.ts';
import { factor, whole } from './figures.ts';

/** The sum in one line that stays in sight while one turns the dials. */
export function NetBox({ preview: { counted, change, crosses, now } }: { readonly preview: Preview }) {
  const { terms, weight } = counted.score;
  return (
    <div class={crosses ? 'net-box crossed' : 'net-box'}>
      <p class="net-change">
        <span>{t('panels:net.change')}</span> <strong class="digits">{whole(change)}</strong>
      </p>
      {crosses ? (
        <p class="net-rest">{t('panels:net.crossed')}</p>
      ) : (
        <p class="net-rest digits">
          {t(now === 0 ? 'panels:net.rest' : 'panels:net.replacing', {
            net: whole(terms.net),
            factor: factor(weight),
            now: whole(now),
          })}
        </p>
      )}
    </div>
  );
}
