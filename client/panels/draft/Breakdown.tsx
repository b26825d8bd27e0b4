import type { Explained, TermLine } from '#shared/scoring/explanation.ts';
import { t } from '../../text/i18n.ts';
import { factor, tenths, whole } from './figures.ts';
import { whyOf } from './whyOf.ts';
import './breakdown.css';

interface Props {
  readonly worth: Explained;
  /** Utils of the clause now in force on the issue, for a text that would replace it or begin anew. */
  readonly now?: number;
}

/** What a text is worth to one's own delegation, term by term, and what that does to the score. */
export function Breakdown({ now, worth: { score, lines, sum } }: Props) {
  const largest = Math.max(1, ...lines.map(({ amount }) => Math.abs(amount)));
  const { bound, weight, points } = score;
  return (
    <table class="breakdown">
      <caption class="visually-hidden">{t('panels:breakdown.caption')}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t('panels:breakdown.term')}</th>
          <th scope="col">{t('panels:breakdown.utils')}</th>
        </tr>
      </thead>
      {lines.map((line) => (
        <Row key={line.term} line={line} largest={largest} />
      ))}
      <tfoot>
        <Total label={t(bound ? 'panels:breakdown.net' : 'panels:breakdown.outsideNet')} value={whole(sum)} />
        <Total
          label={t(bound ? 'panels:breakdown.durability' : 'panels:breakdown.outside')}
          value={`× ${factor(weight)}`}
          why={t(bound ? 'panels:breakdown.durabilityWhy' : 'panels:breakdown.outsideWhy')}
        />
        <Total label={t('panels:breakdown.points')} value={whole(points)} strong={now === undefined} />
        {now !== undefined && <Change now={now} change={points - now} />}
      </tfoot>
    </table>
  );
}

function Row({ line, largest }: { readonly line: TermLine; readonly largest: number }) {
  const { term, amount } = line;
  return (
    <tbody>
      <tr>
        <th scope="row">{t(`panels:term.${term}.name`)}</th>
        <td class="digits">{tenths(amount)}</td>
      </tr>
      <tr class="breakdown-detail">
        <td colSpan={2}>
          <span class={amount < 0 ? 'bar cost' : 'bar gain'} aria-hidden="true">
            <span class="bar-fill" style={{ inlineSize: `${(100 * Math.abs(amount)) / largest}%` }} />
          </span>
          {whyOf(line)}
        </td>
      </tr>
    </tbody>
  );
}

function Change({ now, change }: { readonly now: number; readonly change: number }) {
  return (
    <>
      <Total
        label={t(now === 0 ? 'panels:breakdown.nothingNow' : 'panels:breakdown.now')}
        value={whole(now === 0 ? 0 : -now)}
      />
      <Total label={t('panels:breakdown.change')} value={whole(change)} strong />
    </>
  );
}

interface TotalProps {
  readonly label: string;
  readonly value: string;
  readonly why?: string;
  readonly strong?: boolean;
}

function Total({ label, value, why, strong = false }: TotalProps) {
  return (
    <tr class={strong ? 'breakdown-total strong' : 'breakdown-total'}>
      <th scope="row">
        {label}
        {why !== undefined && <span class="breakdown-why">{why}</span>}
      </th>
      <td class="digits">{value}</td>
    </tr>
  );
}
