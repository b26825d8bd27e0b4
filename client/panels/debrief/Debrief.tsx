import type { ClauseView, PublicView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { AdoptedText } from './AdoptedText.tsx';
import { HardnessChart } from './HardnessChart.tsx';
import { History } from './History.tsx';
import { Questions } from './Questions.tsx';
import { Results } from './Results.tsx';
import { RollCall } from './RollCall.tsx';
import { useWidth } from './useWidth.ts';
import './debrief.css';

/** CSS pixels: what the widest tables need; below it, lists hold the same numbers. */
const WIDE = 780;

/** After the game: the text, what it is worth to everybody term by term, and who voted how. Prints on A4. */
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
          <AdoptedText table={table} clauses={adopted} />
          <Results table={table} view={view} clauses={adopted} wide={wide} />
          <HardnessChart table={table} clauses={adopted} />
          <RollCall table={table} view={view} wide={wide} />
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
