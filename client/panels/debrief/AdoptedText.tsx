import type { ClauseView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ClauseHead, ClauseWords } from '../text/ClauseWords.tsx';
import { Bonds } from '../text/TextPanel.tsx';

interface Props {
  readonly table: TableStore;
  readonly clauses: readonly (readonly [string, ClauseView])[];
}

/** The instrument as it was left in force, in full. */
export function AdoptedText({ table, clauses }: Props) {
  return (
    <section aria-labelledby="adopted-heading">
      <h3 id="adopted-heading">{t('panels:debrief.adopted', { count: clauses.length })}</h3>
      {clauses.length === 0 && <p>{t('panels:debrief.nothingAdopted')}</p>}
      <div class="debrief-clauses">
        {clauses.map(([id, clause]) => (
          <article key={id} class="card clause adopted">
            <ClauseHead table={table} clause={clause} />
            <ClauseWords table={table} clause={clause} />
            <Bonds table={table} clause={clause} />
          </article>
        ))}
      </div>
    </section>
  );
}
