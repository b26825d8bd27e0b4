import type { Possibilities, Reached } from '#shared/analysis/possible/report.ts';
import { assertNever } from '#shared/base/result.ts';
import type { TableStore } from '../../../store/table.ts';
import { t } from '../../../text/i18n.ts';
import { denialText } from '../../../text/wording.ts';
import { HelpfulChange } from './HelpfulChange.tsx';
import { How } from './How.tsx';
import { Packages } from './Packages.tsx';
import { PartyBars } from './PartyBars.tsx';
import { PointTable } from './PointTable.tsx';
import { TwoParties } from './TwoParties.tsx';
import { type Progress, useAnalysis } from './useAnalysis.ts';
import { Verdict } from './Verdict.tsx';
import './possible.css';

/** What was possible at this table, once it is worked out. */
export function Analysis({ table }: { readonly table: TableStore }) {
  const { progress, again } = useAnalysis(table);
  return (
    <>
      <p role="status" class={progress.kind === 'done' ? 'visually-hidden' : 'page-waiting'}>
        {progressText(table, progress)}
      </p>
      {progress.kind === 'failed' && (
        <button type="button" class="button" onClick={again}>
          {t('possible:again')}
        </button>
      )}
      {progress.kind === 'done' && progress.report.reached && (
        <Report table={table} report={progress.report} reached={progress.report.reached} />
      )}
    </>
  );
}

function progressText(table: TableStore, progress: Progress): string {
  switch (progress.kind) {
    case 'asking':
      return t('possible:asking');
    case 'searching':
      return t('possible:searching');
    case 'failed':
      return progress.trouble
        ? t('possible:failedFor', { reason: denialText(progress.trouble, table) })
        : t('possible:failed');
    case 'done':
      return t('possible:done');
    default:
      return assertNever(progress);
  }
}

export interface ReportProps {
  readonly table: TableStore;
  readonly report: Possibilities;
  readonly reached: Reached;
}

function Report(props: ReportProps) {
  return (
    <>
      <Verdict {...props} />
      {props.report.parties.length === 2 ? <TwoParties {...props} /> : <PartyBars {...props} />}
      <details class="possible-figures">
        <summary>{t('panels:debrief.asTable')}</summary>
        <PointTable {...props} />
      </details>
      <HelpfulChange {...props} />
      <Packages {...props} />
      <How {...props} />
    </>
  );
}
