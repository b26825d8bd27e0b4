import type { ClauseId } from '#shared/model/clause.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { ClauseView, PublicView, ResultView } from '#shared/model/view.ts';
import { partyOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { percent, plain, whole } from '../draft/figures.ts';
import { Flag } from '../shell/Flag.tsx';
import { nameWithYou } from '../text/PartyLine.tsx';
import { atPar } from './atPar.ts';
import { ResultList } from './ResultList.tsx';
import { ResultTable } from './ResultTable.tsx';
import { ShareChart } from './ShareChart.tsx';

interface Props {
  readonly table: TableStore;
  readonly view: PublicView;
  readonly clauses: readonly (readonly [ClauseId, ClauseView])[];
  /** Whether tables have room. */
  readonly wide: boolean;
}

/** One delegation's result, in the scenario's order: seats differ, so nothing is ranked. */
export interface PartyResult {
  readonly party: PartyId;
  readonly name: string;
  readonly result: ResultView;
  /** 100 is what bots reach in the seat on average; undefined where that is not known. */
  readonly atPar: number | undefined;
  /** Of the party's own best clause set; undefined when that is worth nothing. */
  readonly share: number | undefined;
}

/** What the text is worth to every delegation and to all together. */
export function Results({ table, view, clauses, wide }: Props) {
  const results = resultsOf(table, view);
  return (
    <section aria-labelledby="results-heading">
      <h3 id="results-heading">{t('panels:debrief.results')}</h3>
      <Joint table={table} view={view} results={results} />
      <p>{t('panels:debrief.seatsDiffer')}</p>
      {results.some((each) => each.atPar !== undefined) && <p>{t('panels:debrief.parExplained')}</p>}
      <ShareChart table={table} results={results} />
      {clauses.length > 0 && <p class="muted small">{t('panels:debrief.rounded')}</p>}
      {results.map((each) => (
        <OneResult key={each.party} table={table} each={each} clauses={clauses} wide={wide} />
      ))}
    </section>
  );
}

function resultsOf(table: TableStore, view: PublicView): readonly PartyResult[] {
  const parties = table.welcome.value?.scenario.parties ?? [];
  return parties.flatMap(({ id }) => {
    const result = view.results[id];
    if (!result) return [];
    const share = result.best > 0 ? result.total / result.best : undefined;
    return [{ party: id, name: nameWithYou(table, id), result, atPar: atPar(result), share }];
  });
}

function Joint({
  view,
  results,
}: {
  readonly table: TableStore;
  readonly view: PublicView;
  readonly results: readonly PartyResult[];
}) {
  const below = results.filter(({ result }) => result.total < 0).map(({ name }) => name);
  return (
    <div class="card joint">
      <p>
        {t('panels:debrief.joint')} <strong class="digits">{whole(view.joint)}</strong>
      </p>
      <p class={below.length > 0 ? 'joint-failed' : 'joint-held'}>
        {below.length > 0
          ? t('panels:debrief.failed', { count: below.length, parties: below.join(', ') })
          : t('panels:debrief.held')}
      </p>
    </div>
  );
}

function OneResult({
  table,
  each,
  clauses,
  wide,
}: Pick<Props, 'table' | 'clauses' | 'wide'> & { readonly each: PartyResult }) {
  const { party, name, result, share } = each;
  const Terms = wide ? ResultTable : ResultList;
  return (
    <article class="party-result">
      <h4>
        <Flag code={partyOf(table, party)?.flag ?? ''} /> {name}
      </h4>
      <p>
        <Total each={each} />{' '}
        {share !== undefined && t('panels:debrief.share', { share: percent(share), best: whole(result.best) })}
      </p>
      {clauses.length > 0 && <Terms table={table} each={each} clauses={clauses} />}
    </article>
  );
}

/** Against par where it is known, with the raw utils beside it; else the utils alone. */
function Total({ each: { atPar: reached, result } }: { readonly each: PartyResult }) {
  const utils = whole(result.total);
  if (reached === undefined) return <strong class="digits">{t('panels:debrief.total', { total: utils })}</strong>;
  return (
    <>
      <strong class="digits">{t('panels:debrief.atPar', { result: plain(reached) })}</strong>{' '}
      {t('panels:debrief.atParMeans', { utils, par: whole(result.par) })}
    </>
  );
}
