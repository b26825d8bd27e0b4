import type { ClauseView } from '#shared/model/view.ts';
import { issueOf, textOf } from '../../store/names.ts';
import { boundBy, carriersOf, draftFrom, type Standing, weigh, worthOf } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Breakdown } from '../draft/Breakdown.tsx';
import { Effect } from '../draft/Effect.tsx';
import { whole } from '../draft/figures.ts';
import { RedLineWarning } from '../draft/RedLineWarning.tsx';

interface Props {
  readonly table: TableStore;
  readonly standing: Standing;
  readonly clause: ClauseView;
}

/** What a clause on the table would do to one's own score, in one number that opens into its terms. */
export function ProspectiveEffect({ table, standing, clause }: Props) {
  const issue = issueOf(table, clause.issue);
  const text = textOf(clause);
  if (!issue || !text) return null;
  const draft = draftFrom(clause.issue, text, carriersOf(clause));
  const weighed = weigh(standing, draft);
  if (!weighed) return null;
  const consensus = table.welcome.value?.scenario.procedure.decisionRule === 'consensus';
  return (
    <>
      {weighed.preview.crosses && <RedLineWarning table={table} line={weighed.preview.crosses} weighed={weighed} />}
      <details class="own-effect">
        <summary>
          {t('panels:effect.ifAdopted')} <strong class="digits">{whole(weighed.change)}</strong>
        </summary>
        <Effect {...{ table, standing, issue, draft, weighed }} warn={false} />
      </details>
      {!consensus && !weighed.preview.crosses && (
        <p class="small muted">{t('panels:effect.outvoted', { change: whole(weighed.changeOutside) })}</p>
      )}
    </>
  );
}

/** What a clause in force adds to one's own score. */
export function PresentEffect({ table, standing, clause }: Props) {
  const issue = issueOf(table, clause.issue);
  const score = worthOf(standing, clause);
  const draft = standing.inForce[clause.issue]?.draft;
  if (!issue || !score || !draft) return null;
  const others = boundBy(clause).filter((party) => party !== standing.profile.party).length;
  return (
    <details class="own-effect">
      <summary>
        {t('panels:effect.inForce')} <strong class="digits">{whole(score.points)}</strong>
      </summary>
      <Breakdown {...{ standing, issue, draft, score, others }} />
    </details>
  );
}
