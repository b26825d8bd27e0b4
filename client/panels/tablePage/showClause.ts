import type { ClauseId } from '#shared/model/clause.ts';
import { tab } from '../../store/tab.ts';
import { onceDrawn } from '../text/focusOn.ts';

/** Opens the text panel at a clause. */
export function showClause(clause: ClauseId): void {
  tab.value = 'text';
  onceDrawn(`clause-${clause}`, (shown) => {
    shown.scrollIntoView({ block: 'start' });
    shown.focus({ preventScroll: true });
  });
}
