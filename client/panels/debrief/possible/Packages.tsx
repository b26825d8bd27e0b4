import type { DealClause, Figure, Point } from '#shared/analysis/possible/report.ts';
import { issueName } from '../../../store/names.ts';
import type { TableStore } from '../../../store/table.ts';
import { t } from '../../../text/i18n.ts';
import { plain } from '../../draft/figures.ts';
import type { ReportProps } from './Analysis.tsx';
import { outsideText, partsOf } from './clauseWords.ts';

/** The deals with a name, clause by clause. */
export function Packages({ table, report }: ReportProps) {
  return (
    <section aria-labelledby="possible-packages-heading">
      <h4 id="possible-packages-heading">{t('possible:packages')}</h4>
      {report.points.map((point) => (
        <Package key={point.name} table={table} parties={report.parties} point={point} />
      ))}
    </section>
  );
}

interface Props {
  readonly table: TableStore;
  readonly parties: readonly string[];
}

function Package({ table, parties, point: { name, deal, measure } }: Props & { readonly point: Point }) {
  return (
    <details class="possible-package">
      <summary>
        {t('possible:package', { name: t(`possible:point.${name}`), joint: plain(deal.joint) })}
        {!measure.exact && ` ${openText(measure, name === 'kalaiSmorodinsky' ? 100 : 1)}`}
      </summary>
      <p class="muted">{t(`possible:means.${name}`)}</p>
      {deal.clauses.length === 0 && <p>{t('possible:noClause')}</p>}
      <ul>
        {deal.clauses.map((clause) => (
          <li key={clause.issue}>
            <Clause table={table} parties={parties} clause={clause} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Shares are told in hundredths. */
const openText = ({ value, bound }: Figure, times: number): string =>
  t('possible:notExact', { least: plain(value * times), most: plain(bound * times) });

function Clause({ table, parties, clause }: Props & { readonly clause: DealClause }) {
  const parts = partsOf(table, clause).map(({ name, words }) => t('possible:change.part', { name, words }));
  return (
    <>
      <strong>{issueName(table, clause.issue)}</strong>. {parts.join('; ')}. {outsideText(table, parties, clause)}
    </>
  );
}
