import type { Dial } from '#shared/model/dials.ts';
import { hardnessOf } from '../../store/hardness.ts';
import { t } from '../../text/i18n.ts';

const BARS = [1, 2, 3, 4, 5] as const;

/** How hard a text is: a number of bars and a word. */
export function HardnessMark({ dials }: { readonly dials: Readonly<Record<Dial, number>> }) {
  const hardness = hardnessOf(dials);
  return (
    <span class="hardness">
      <span class="hardness-bars" aria-hidden="true">
        {BARS.map((bar) => (
          <span key={bar} class={bar <= hardness ? 'hardness-bar full' : 'hardness-bar'} />
        ))}
      </span>
      {t(`words:hardness.${hardness}`)}
    </span>
  );
}
