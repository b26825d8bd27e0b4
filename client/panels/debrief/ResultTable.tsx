import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView, ResultLineView } from '#shared/model/view.ts';
import { TERMS } from '#shared/scoring/terms.ts';
import { issueName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { factor, plain, tenths, whole } from '../draft/figures.ts';
import type { PartyResult } from './Results.tsx';

export interface TermsProps {
  readonly table: TableStore;
  readonly each: PartyResult;
  readonly clauses: readonly (readonly [ClauseId, ClauseView])[];
}

/** One delegation's result, a row for every clause and a column for every term. */
export function ResultTable({ table, each: { name, result, atPar }, clauses }: TermsProps) {
  return (
    <div class="table-scroll" role="region" tabIndex={0} aria-label={t('panels:debrief.termsOf', { party: name })}>
      <table class="plain terms-table">
        <caption class="visually-hidden">{t('panels:debrief.termsOf', { party: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('panels:debrief.clause')}</th>
            {TERMS.map((term) => (
              <th key={term} scope="col">
                {t(`panels:term.${term}.short`)}
              </th>
            ))}
            <th scope="col">{t('panels:debrief.weight')}</th>
            <th scope="col">{t('panels:debrief.points')}</th>
          </tr>
        </thead>
        <tbody>
          {clauses.map(([id, clause]) => {
            const line = result.clauses[id];
            return line && <Line key={id} table={table} clause={clause} line={line} />;
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={TERMS.length + 2}>
              {t('panels:debrief.sum')}
            </th>
            <td class="digits">{whole(result.total)}</td>
          </tr>
          {atPar !== undefined && (
            <tr>
              <th scope="row" colSpan={TERMS.length + 2}>
                {t('panels:debrief.sumAtPar')}
              </th>
              <td class="digits">{plain(atPar)}</td>
            </tr>
          )}
        </tfoot>
      </table>
    </div>
  );
}

/** Sovereignty and uncertainty cost only those who are bound. */
const BINDING_ONLY: readonly string[] = ['sovereignty', 'uncertainty'];

/** What a term adds to a clause's worth or takes from it, in words when it does not count. */
export const utilsOf = (line: ResultLineView, term: (typeof TERMS)[number]): string =>
  line.bound || !BINDING_ONLY.includes(term)
    ? tenths(term === 'benefit' ? line.benefit : -line[term])
    : t('panels:debrief.notCounted');

function Line({
  table,
  clause,
  line,
}: {
  readonly table: TableStore;
  readonly clause: ClauseView;
  readonly line: ResultLineView;
}) {
  return (
    <tr>
      <th scope="row">
        {t('words:clause.name', { number: clause.number })} · {issueName(table, clause.issue)}
        {!line.bound && <span class="badge">{t('panels:debrief.notBound')}</span>}
      </th>
      {TERMS.map((term) => (
        <td key={term} class="digits">
          {utilsOf(line, term)}
        </td>
      ))}
      <td class="digits">× {factor(line.weight)}</td>
      <td class="digits">{tenths(line.points)}</td>
    </tr>
  );
}
