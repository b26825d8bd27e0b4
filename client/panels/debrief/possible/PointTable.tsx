import { POINTS } from '#shared/analysis/possible/report.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import { t } from '../../../text/i18n.ts';
import { plain } from '../../draft/figures.ts';
import { nameWithYou } from '../../text/PartyLine.tsx';
import type { ReportProps } from './Analysis.tsx';
import { dealAt } from './figures.ts';

/** What every party had and could have had, in whole utils. */
export function PointTable({ table, report, reached }: ReportProps) {
  const found = POINTS.flatMap((name) => {
    const deal = dealAt(report, name);
    return deal ? [{ name, deal }] : [];
  });
  const deals = [{ name: 'agreement' as const, deal: reached.deal }, ...found];
  const best = (party: PartyId) => report.best[party];
  return (
    <div class="table-scroll" role="region" tabIndex={0} aria-label={t('possible:table')}>
      <table class="plain possible-table">
        <caption class="visually-hidden">{t('possible:table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('panels:debrief.delegation')}</th>
            {deals.map(({ name }) => (
              <th key={name} scope="col">
                {t(`possible:point.${name}`)}
              </th>
            ))}
            <th scope="col">{t('possible:point.best')}</th>
          </tr>
        </thead>
        <tbody>
          {report.parties.map((party) => (
            <tr key={party}>
              <th scope="row">{nameWithYou(table, party)}</th>
              {deals.map(({ name, deal }) => (
                <td key={name} class="digits">
                  {plain(deal.scores[party] ?? 0)}
                </td>
              ))}
              <td class="digits">{plain(best(party)?.value ?? 0)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('possible:joint')}</th>
            {deals.map(({ name, deal }) => (
              <td key={name} class="digits">
                {plain(deal.joint)}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
