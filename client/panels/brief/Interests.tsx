import type { IssueId } from '#shared/model/scenario.ts';
import type { StakeView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { positionInWords } from '../../text/positions.ts';
import { capitalised } from '../../text/wording.ts';
import { bandOf, factor } from '../draft/figures.ts';

interface Props {
  readonly table: TableStore;
  readonly stakes: Readonly<Record<IssueId, StakeView>>;
}

/** The targets: what one's own delegation wants on each issue, the weightiest first, in words and numbers. */
export function Interests({ table, stakes }: Props) {
  const issues = table.welcome.value?.scenario.issues ?? [];
  const rows = issues
    .flatMap((issue) => {
      const stake = stakes[issue.id];
      return stake ? [{ issue, stake }] : [];
    })
    .sort((one, other) => other.stake.salience - one.stake.salience);
  return (
    <>
      <table class="plain interests">
        <caption class="visually-hidden">{t('brief:targets')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('brief:ideal')}</th>
            <th scope="col">{t('brief:salience')}</th>
            <th scope="col">{t('brief:sensitivity')}</th>
          </tr>
        </thead>
        {rows.map(({ issue, stake }) => (
          <tbody key={issue.id}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {issue.name} {stake.inferred && <span class="badge">{t('brief:inferred')}</span>}
              </th>
            </tr>
            <tr>
              <td class="serif" colSpan={3}>
                {capitalised(positionInWords(issue, stake.ideal))}
              </td>
            </tr>
            <tr>
              <td class="digits">{stake.ideal}</td>
              <Share value={stake.salience} />
              <Share value={stake.sensitivity} />
            </tr>
          </tbody>
        ))}
      </table>
      <p class="muted small">{t('brief:interestsKey')}</p>
    </>
  );
}

function Share({ value }: { readonly value: number }) {
  return (
    <td>
      <span class="digits">{factor(value)}</span> <span class="band">{t(`brief:band.${bandOf(value)}`)}</span>
    </td>
  );
}
