import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView } from '#shared/model/view.ts';
import { issueOf, textOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Difference } from './Difference.tsx';
import { asksAgain } from './part.ts';
import { supportedRevision } from './supportedRevision.ts';

interface Props {
  readonly table: TableStore;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

/** One supported another text of a clause: what has changed since, so that one can decide again. */
export function AskedAgain({ table, id, clause }: Props) {
  const view = table.everybody.value;
  if (!asksAgain(clause, table.party.value)) return null;
  const issue = issueOf(table, clause.issue);
  const now = textOf(clause);
  const seen = view && supportedRevision(view, id, table.party.value);
  const then = clause.revisions[String(seen)];
  return (
    <>
      <p class="notice asked-again">
        <strong>{t('panels:text.askedAgain')}</strong>
      </p>
      <div class="notice">
        <p>{t('panels:text.askedAgainWhy')}</p>
        {issue && now && then && <Difference issue={issue} from={then} to={now} />}
      </div>
    </>
  );
}
