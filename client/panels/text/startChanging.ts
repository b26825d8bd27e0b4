import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView } from '#shared/model/view.ts';
import { isChairText } from '../../store/carriers.ts';
import { type ChangeKind, drafter, draftStoreOf } from '../../store/draft.ts';
import { levelOf } from '../../store/level.ts';
import { issueOf, textOf } from '../../store/names.ts';
import { tab } from '../../store/tab.ts';
import type { TableStore } from '../../store/table.ts';
import { operativeText } from '../../text/operative.ts';
import { focusOn } from './focusOn.ts';

/** Opens the draft panel at a clause: to revise it as its first sponsor, or to ask for an amendment. */
export function startChanging(table: TableStore, id: ClauseId, clause: ClauseView, kind: ChangeKind): void {
  const as = kind === 'revision' && isChairText(clause) ? 'chair' : 'delegation';
  drafter.value = as;
  draftStoreOf(table, as)?.amend(id, clause, isGenerated(table, clause), kind);
  tab.value = 'draft';
  focusOn('draft-heading');
}

/** Whether a text is what the page would write for its position and dials, so that it can go on following them. */
function isGenerated(table: TableStore, clause: ClauseView): boolean {
  const issue = issueOf(table, clause.issue);
  const text = textOf(clause);
  if (!issue || !text) return false;
  const dials = {
    obligation: levelOf(text.obligation),
    precision: levelOf(text.precision),
    delegation: levelOf(text.delegation),
  };
  return operativeText(issue, { ...dials, position: text.position }) === text.text;
}
