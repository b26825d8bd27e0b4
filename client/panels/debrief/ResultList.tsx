import type { ClauseView, ResultLineView } from '#shared/model/view.ts';
import { TERMS } from '#shared/scoring/terms.ts';
import { issueName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { factor, plain, tenths, whole } from '../draft/figures.ts';
import { type TermsProps, utilsOf } from './ResultTable.tsx';

/** One delegation's result where a table has no room: clause below clause, term below term. */
export function ResultList({ table, each: { name, result, atPar }, clauses }: TermsProps) {
  return (
    <div role="group" aria-label={t('panels:debrief.termsOf', { party: name })}>
      {clauses.map(([id, clause]) => {
        const line = result.clauses[id];
        return line && <Line key={id} table={table} clause={clause} line={line} />;
      })}
      <dl class="figures figures-sum">
        <Figure name={t('panels:debrief.sum')} value={whole(result.total)} />
        {atPar !== undefined && <Figure name={t('panels:debrief.sumAtPar')} value={plain(atPar)} />}
      </dl>
    </div>
  );
}

interface LineProps {
  readonly table: TableStore;
  readonly clause: ClauseView;
  readonly line: ResultLineView;
}

function Line({ table, clause, line }: LineProps) {
  return (
    <>
      <h5 class="figures-title">
        {t('words:clause.name', { number: clause.number })} · {issueName(table, clause.issue)}
        {!line.bound && <span class="badge">{t('panels:debrief.notBound')}</span>}
      </h5>
      <dl class="figures">
        {TERMS.map((term) => (
          <Figure key={term} name={t(`panels:term.${term}.short`)} value={utilsOf(line, term)} />
        ))}
        <Figure name={t('panels:debrief.weight')} value={`× ${factor(line.weight)}`} />
        <Figure name={t('panels:debrief.points')} value={tenths(line.points)} />
      </dl>
    </>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="digits">{value}</dd>
    </div>
  );
}
