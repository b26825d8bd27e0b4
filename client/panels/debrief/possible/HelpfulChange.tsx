import type { Change } from '#shared/analysis/possible/report.ts';
import { issueName } from '../../../store/names.ts';
import type { TableStore } from '../../../store/table.ts';
import { listOf, t } from '../../../text/i18n.ts';
import { tenths } from '../../draft/figures.ts';
import { nameWithYou } from '../../text/PartyLine.tsx';
import type { ReportProps } from './Analysis.tsx';
import { differences, outsideText, partsOf } from './clauseWords.ts';

/** The one change of one clause that would have helped somebody most, at nobody's cost. */
export function HelpfulChange({ table, report, reached: { change } }: ReportProps) {
  if (!change) return null;
  const gains = report.parties.map((party) => ({ party, gain: change.gains[party] ?? 0 }));
  const everybody = gains.every(({ gain }) => gain > 0);
  const named = gains
    .filter(({ gain }) => gain > 0)
    .map(({ party, gain }) => t('possible:change.gain', { party: nameWithYou(table, party), gain: tenths(gain) }));
  return (
    <section class="possible-change" aria-labelledby="possible-change-heading">
      <h4 id="possible-change-heading">{t(everybody ? 'possible:change.everybody' : 'possible:change.somebody')}</h4>
      <p>{sentenceOf(table, change)}</p>
      <ChangedParts table={table} change={change} />
      {change.to && <p>{outsideText(table, report.parties, change.to)}</p>}
      <p>{t('possible:change.gains', { gains: listOf(named) })}</p>
    </section>
  );
}

function sentenceOf(table: TableStore, { issue, from, to }: Change): string {
  const named = { issue: issueName(table, issue) };
  if (!to) return t('possible:change.drop', named);
  return t(from ? 'possible:change.alter' : 'possible:change.add', named);
}

/** What would read otherwise; of a new text, all of it. */
function ChangedParts({ table, change: { from, to } }: { readonly table: TableStore; readonly change: Change }) {
  if (!to) return null;
  if (!from)
    return (
      <ul>
        {partsOf(table, to).map(({ name, words }) => (
          <li key={name}>{t('possible:change.part', { name, words })}</li>
        ))}
      </ul>
    );
  return (
    <ul>
      {differences(table, from, to).map(({ name, before, words }) => (
        <li key={name}>{t('possible:change.turn', { name, before, words })}</li>
      ))}
    </ul>
  );
}
