import type { ClauseView } from '#shared/model/view.ts';
import { draftIn, type Standing, weigh, worthOf } from '../../store/standing.ts';
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
  const draft = draftIn(clause);
  const preview = draft && weigh(standing, draft);
  if (!preview) return null;
  const { crosses, change, changeOutside } = preview;
  const rule = table.welcome.value?.scenario.procedure.decisionRule;
  const outvotes = rule !== 'consensus' && rule !== 'silence';
  return (
    <>
      {crosses && <RedLineWarning table={table} line={crosses} preview={preview} />}
      <details class="own-effect">
        <summary>
          {t('panels:effect.ifAdopted')} <strong class="digits">{whole(change)}</strong>
        </summary>
        <Effect table={table} preview={preview} warn={false} />
      </details>
      {outvotes && !crosses && (
        <p class="small muted">{t('panels:effect.outvoted', { change: whole(changeOutside) })}</p>
      )}
    </>
  );
}

/** What a clause in force adds to one's own score. */
export function PresentEffect({ standing, clause }: Omit<Props, 'table'>) {
  const worth = worthOf(standing, clause);
  if (!worth) return null;
  return (
    <details class="own-effect">
      <summary>
        {t('panels:effect.inForce')} <strong class="digits">{whole(worth.score.points)}</strong>
      </summary>
      <Breakdown worth={worth} />
    </details>
  );
}
