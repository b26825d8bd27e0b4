import type { ClauseView } from '#shared/model/view.ts';
import type { Explained } from '#shared/scoring/explanation.ts';
import { clauseOf, textOf } from '../../store/names.ts';
import { draftIn, type Form, hardeningOf, type Standing, weigh } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { factor, tenths, whole } from '../draft/figures.ts';

interface Props {
  readonly table: TableStore;
  readonly standing: Standing | undefined;
  readonly clause: ClauseView;
}

/** For a text on an issue that has one in force: what it would take the place of, and what that does to oneself. */
export function Replaces({ table, standing, clause }: Props) {
  const replaced = clauseOf(table, table.everybody.value?.issues[clause.issue]?.inForce ?? '');
  const before = replaced && textOf(replaced);
  const after = textOf(clause);
  if (!replaced || !before || !after) return null;
  const draft = draftIn(clause);
  const preview = standing && draft && weigh(standing, draft);
  return (
    <p class="replaces">
      {t('floor:hardening.replaces', {
        number: replaced.number,
        softness: t(`floor:hardening.${comparedTo(after, before)}`),
      })}{' '}
      {preview &&
        t('floor:hardening.score', { before: tenths(preview.now), after: tenths(preview.now + preview.change) })}
    </p>
  );
}

/** How the old text compares to the new one: by the sum of its dials. */
function comparedTo(after: Form, before: Form): 'softer' | 'harder' | 'same' {
  const by = hardnessSum(after) - hardnessSum(before);
  if (by === 0) return 'same';
  return by > 0 ? 'softer' : 'harder';
}

const hardnessSum = ({ obligation, precision, delegation }: Form): number => obligation + precision + delegation;

/** For a clause in force that took another's place: what that cost and brought oneself, term by term. */
export function Hardened({ table, standing, clause }: Props) {
  const replaced = clauseOf(table, clause.replaces);
  const hardening = standing && replaced && hardeningOf(standing, replaced, clause);
  if (!replaced || !hardening) return null;
  const { before, after } = hardening;
  return (
    <details class="hardened">
      <summary>
        {t('floor:hardening.brought', { number: replaced.number })}{' '}
        <strong class="digits">{whole(after.score.points - before.score.points)}</strong>
      </summary>
      <div class="table-scroll">
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{t('panels:breakdown.term')}</th>
              <th scope="col">{t('words:clause.name', { number: replaced.number })}</th>
              <th scope="col">{t('words:clause.name', { number: clause.number })}</th>
              <th scope="col">{t('floor:hardening.change')}</th>
            </tr>
          </thead>
          <tbody>
            {COMPARED.map((term) => (
              <Row
                key={term}
                name={t(`panels:term.${term}.short`)}
                before={amountOf(before, term)}
                after={amountOf(after, term)}
              />
            ))}
            <tr>
              <th scope="row">{t('panels:breakdown.durability')}</th>
              <td class="digits">× {factor(before.score.weight)}</td>
              <td class="digits">× {factor(after.score.weight)}</td>
              <td />
            </tr>
            <Row name={t('panels:breakdown.points')} before={before.score.points} after={after.score.points} />
          </tbody>
        </table>
      </div>
      <p class="small muted">{t('floor:hardening.today')}</p>
    </details>
  );
}

const COMPARED = ['benefit', 'sovereignty', 'uncertainty', 'divergence', 'statusQuo'] as const;

/** A term that does not count for one who is not bound is worth nothing. */
const amountOf = ({ lines }: Explained, term: (typeof COMPARED)[number]): number =>
  lines.find((line) => line.term === term)?.amount ?? 0;

function Row(props: { readonly name: string; readonly before: number; readonly after: number }) {
  const { name, before, after } = props;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="digits">{tenths(before)}</td>
      <td class="digits">{tenths(after)}</td>
      <td class="digits">{tenths(after - before)}</td>
    </tr>
  );
}
