import { DIALS, type Dial } from '#shared/model/dials.ts';
import type { Counterfactual } from '#shared/scoring/counterfactuals.ts';
import type { Preview } from '#shared/scoring/preview.ts';
import { listOf, t } from '../../text/i18n.ts';
import { tenths, whole } from './figures.ts';

const CHANGES = ['sovereignty', 'uncertainty', 'divergence', 'benefit'] as const;

/** What one step less on each dial would do to every term. */
export function Softer({ preview: { steps } }: { readonly preview: Preview }) {
  const softer = (dial: Dial) => steps.find(({ step }) => step.on === dial && step.by === -1);
  return (
    <section class="softer">
      <h4>{t('panels:softer.heading')}</h4>
      <ul>
        {DIALS.map((dial) => (
          <li key={dial}>{softerText(dial, softer(dial))}</li>
        ))}
      </ul>
      <p class="muted small">{t('panels:softer.note')}</p>
    </section>
  );
}

function softerText(dial: Dial, less: Counterfactual | undefined): string {
  if (!less) return t(`panels:softer.end.${dial}`);
  const changes = CHANGES.map((term) => ({ term, by: less.changes[term] }))
    .filter(({ by }) => Math.abs(by) >= 0.05)
    .map(({ term, by }) => t(`panels:softer.${term}`, { by: tenths(by) }));
  const words = { score: whole(less.points), changes: listOf(changes) };
  return t(changes.length === 0 ? `panels:softer.none.${dial}` : `panels:softer.step.${dial}`, words);
}
