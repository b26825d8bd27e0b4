import { DIALS, type Dial } from '#shared/model/dials.ts';
import type { Preview } from '#shared/scoring/preview.ts';
import type { ClauseScore } from '#shared/scoring/score.ts';
import { listOf, t } from '../../text/i18n.ts';
import { tenths, whole } from './figures.ts';

const CHANGES = ['sovereignty', 'uncertainty', 'divergence', 'benefit'] as const;

/** What one step less on each dial would do to every term: one subtraction each. */
export function Softer({ preview: { score, softer } }: { readonly preview: Preview }) {
  return (
    <section class="softer">
      <h4>{t('panels:softer.heading')}</h4>
      <ul>
        {DIALS.map((dial) => (
          <li key={dial}>{softerText(dial, score, softer[dial])}</li>
        ))}
      </ul>
      <p class="muted small">{t('panels:softer.note')}</p>
    </section>
  );
}

function softerText(dial: Dial, score: ClauseScore, less: ClauseScore | undefined): string {
  if (!less) return t(`panels:softer.end.${dial}`);
  const changes = CHANGES.map((term) => ({ term, by: less.terms[term] - score.terms[term] }))
    .filter(({ by }) => Math.abs(by) >= 0.05)
    .map(({ term, by }) => t(`panels:softer.${term}`, { by: tenths(by) }));
  const words = { score: whole(less.points - score.points), changes: listOf(changes) };
  return t(changes.length === 0 ? `panels:softer.none.${dial}` : `panels:softer.step.${dial}`, words);
}
