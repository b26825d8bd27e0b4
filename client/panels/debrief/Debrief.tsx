import type { ClauseView, PublicView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { AdoptedText } from './AdoptedText.tsx';
import { Ending } from './Ending.tsx';
import { FinalAct } from './FinalAct.tsx';
import { HardnessChart } from './HardnessChart.tsx';
import { History } from './History.tsx';
import { HowItCame } from './HowItCame.tsx';
import { InForce } from './InForce.tsx';
import { News } from './News.tsx';
import { WhatWasPossible } from './possible/WhatWasPossible.tsx';
import { Questions } from './Questions.tsx';
import { Results } from './Results.tsx';
import { RollCall } from './RollCall.tsx';
import { TrustTable } from './TrustTable.tsx';
import { useWidth } from './useWidth.ts';
import './debrief.css';

/** CSS pixels: what the widest tables need; below it, lists hold the same numbers. */
const WIDE = 780;

/** After the game: how it ended, the text and whom it binds, what it is worth term by term, who voted how and why, and how it came about. Prints on A4. */
export function Debrief({ table }: { readonly table: TableStore }) {
  const { box, width } = useWidth(WIDE);
  const view = table.everybody.value;
  const scenario = table.welcome.value?.scenario;
  if (!view || !scenario) return null;
  const adopted = adoptedIn(table, view);
  const wide = width >= WIDE;
  return (
    <section ref={box} class="debrief" aria-labelledby="debrief-heading">
      <h2 id="debrief-heading" tabIndex={-1}>
        {t('panels:debrief.heading', { title: scenario.title })}
      </h2>
      {view.phase === 'debrief' ? (
        <>
          <div class="button-row no-print">
            <button type="button" class="button" onClick={() => print()}>
              {t('panels:debrief.print')}
            </button>
          </div>
          <Ending view={view} />
          <AdoptedText table={table} clauses={adopted} />
          <FinalAct table={table} view={view} />
          <InForce table={table} view={view} />
          <Results table={table} view={view} clauses={adopted} wide={wide} />
          <WhatWasPossible table={table} />
          <HardnessChart table={table} clauses={adopted} />
          <RollCall table={table} view={view} wide={wide} />
          <HowItCame table={table} view={view} />
          <News table={table} view={view} />
          <TrustTable table={table} view={view} />
          <History table={table} view={view} />
          <Questions view={view} />
          <p class="small muted small-print">
            {t('panels:debrief.smallPrint', { id: scenario.id, hash: table.welcome.value?.scenarioHash ?? '' })}
          </p>
        </>
      ) : (
        <p>{t('panels:debrief.notYet')}</p>
      )}
    </section>
  );
}

/** The clauses in force, in the scenario's order of issues. */
function adoptedIn(table: TableStore, view: PublicView): readonly (readonly [string, ClauseView])[] {
  const issues = table.welcome.value?.scenario.issues.map(({ id }) => id) ?? [];
  return Object.entries(view.clauses)
    .filter(([, { status }]) => status === 'adopted')
    .sort(([, one], [, other]) => issues.indexOf(one.issue) - issues.indexOf(other.issue));
}
