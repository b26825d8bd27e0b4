import type { ClauseId } from '#shared/model/clause.ts';
import { tab } from '../../store/tab.ts';

/** Opens the text panel at a clause. */
export function showClause(clause: ClauseId): void {
  tab.value = 'text';
  // The panel is drawn after this; then its clause can be found.
  requestAnimationFrame(() => {
    const shown = document.getElementById(`clause-${clause}`);
    shown?.scrollIntoView({ block: 'start' });
    shown?.focus({ preventScroll: true });
  });
}
