import type { Reached } from '#shared/analysis/possible/report.ts';
import { assertNever } from '#shared/base/result.ts';
import { t } from '../../../text/i18n.ts';
import { percent, plain } from '../../draft/figures.ts';
import type { ReportProps } from './Analysis.tsx';
import { dealAt, rangeOf } from './figures.ts';

/** In plain sentences: whether something was left on the table, for all together and for each. */
export function Verdict({ report, reached }: ReportProps) {
  const best = dealAt(report, 'maxWelfare');
  const everybody = reached.left.least;
  return (
    <div class="card possible-verdict">
      <p class="possible-first">{efficiencyText(reached)}</p>
      {everybody.value >= 1 && <p>{t('possible:least', { least: rangeOf(everybody) })}</p>}
      {best && reached.jointShare !== undefined && (
        <p>
          {t('possible:jointBest', { best: plain(best.joint), now: plain(reached.deal.joint) })}{' '}
          {reached.jointShare >= 0 && t('possible:jointShare', { share: percent(reached.jointShare) })}
        </p>
      )}
      {report.zone.exists === 'no' && <p>{t('possible:noZone')}</p>}
    </div>
  );
}

function efficiencyText({ efficient, left, deal }: Reached): string {
  const agreed = deal.clauses.length > 0;
  switch (efficient) {
    case 'yes':
      return agreed ? t('possible:efficient') : t('possible:nothingBetter');
    case 'no':
      return t(agreed ? 'possible:left' : 'possible:leftByNothing', {
        left: rangeOf(left.joint),
        now: plain(deal.joint),
        better: plain(deal.joint + left.joint.value),
      });
    case 'unknown':
      return t('possible:open', { most: plain(left.joint.bound) });
    default:
      return assertNever(efficient);
  }
}
