import { t } from '../../../text/i18n.ts';
import { factor, percent } from '../../draft/figures.ts';
import type { ReportProps } from './Analysis.tsx';
import { isExact } from './figures.ts';

/** What the figures rest on. */
export function How({ table, report, reached }: ReportProps) {
  const rule = table.welcome.value?.scenario.procedure.decisionRule;
  const { frontier } = report;
  return (
    <details class="possible-how">
      <summary>{t('possible:how.heading')}</summary>
      <p>{t('possible:how.texts', { count: report.zone.issues[0]?.texts ?? 0 })}</p>
      <p>{t(rule === 'consensus' || rule === 'silence' ? 'possible:how.consensus' : 'possible:how.majority')}</p>
      <p>{t('possible:how.world')}</p>
      <p>{t(isExact(report) ? 'possible:how.exact' : 'possible:how.bounds')}</p>
      <p>
        {frontier.kind === 'whole'
          ? t('possible:how.whole', { count: frontier.count })
          : t('possible:how.sampled', {
              count: frontier.count,
              mean: factor(frontier.regret?.mean ?? 0),
              worst: factor(frontier.regret?.worst ?? 0),
            })}
      </p>
      {reached.nashShare !== undefined && <p>{t('possible:how.nash', { share: percent(reached.nashShare) })}</p>}
    </details>
  );
}
