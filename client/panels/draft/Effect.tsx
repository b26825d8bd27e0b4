import type { Issue } from '#shared/model/scenario.ts';
import type { Draft } from '#shared/scoring/world.ts';
import type { Standing, Weighed } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Breakdown } from './Breakdown.tsx';
import { RedLineWarning } from './RedLineWarning.tsx';
import { Softer } from './Softer.tsx';

interface Props {
  readonly table: TableStore;
  readonly standing: Standing;
  readonly issue: Issue;
  readonly draft: Draft;
  readonly weighed: Weighed;
  /** False where the warning already stands beside it. */
  readonly warn?: boolean;
}

/** What a text not yet in force would do to one's own delegation: warning, terms, and what one step softer would change. */
export function Effect({ table, standing, issue, draft, weighed, warn = true }: Props) {
  const { preview, outside } = weighed;
  const score = preview.crosses ? outside : preview.score;
  const others = Object.keys(standing.world.power).length - 1;
  return (
    <>
      {warn && preview.crosses && <RedLineWarning table={table} line={preview.crosses} weighed={weighed} />}
      <Breakdown {...{ standing, issue, draft, score, others }} now={preview.now} />
      {!preview.crosses && <Softer preview={preview} />}
      <p class="muted small">{t('panels:breakdown.assumes')}</p>
    </>
  );
}
