import type { ClauseView } from '#shared/model/view.ts';
import { explained } from '#shared/scoring/explanation.ts';
import { boundBy } from '../../store/carriers.ts';
import { draftIn, type Standing } from '../../store/standing.ts';
import { t } from '../../text/i18n.ts';
import { Breakdown } from '../draft/Breakdown.tsx';
import { whole } from '../draft/figures.ts';

interface Props {
  readonly standing: Standing;
  readonly clause: ClauseView;
}

/** What a clause that waits for its entry into force would count in one's own score, with those bound who are now. */
export function PendingEffect({ standing: { world, profile }, clause }: Props) {
  const draft = draftIn(clause);
  if (clause.status !== 'pending' || !draft || !profile.stakes[clause.issue]) return null;
  const worth = explained(world, profile, { draft, bound: boundBy(clause) });
  return (
    <details class="own-effect">
      <summary>
        {t('ballot:sign.ifInForce')} <strong class="digits">{whole(worth.score.points)}</strong>
      </summary>
      <Breakdown worth={worth} />
    </details>
  );
}
