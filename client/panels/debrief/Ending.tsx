import type { PublicView } from '#shared/model/view.ts';
import { t } from '../../text/i18n.ts';

/** How the game came out, in words. */
export function Ending({ view }: { readonly view: PublicView }) {
  if (view.ending === '') return null;
  return (
    <div class="card ending">
      <p class="ending-word">{t(`words:ending.${view.ending}`)}.</p>
      <p>{t(`ballot:ending.${view.ending}`)}</p>
    </div>
  );
}
