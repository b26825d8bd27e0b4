import type { ClauseId } from '#shared/model/clause.ts';
import { missedOn } from '../../store/missed.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';

/** That a clause came or changed while one was away. */
export function MissedMark({ table, id }: { readonly table: TableStore; readonly id: ClauseId }) {
  const missed = missedOn(table, id);
  if (missed === undefined) return null;
  return <span class="badge missed-badge">{t(missed === 'new' ? 'list.missedNew' : 'list.missedChanged')}</span>;
}
