import type { ClauseView } from '#shared/model/view.ts';
import { issueName, textOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';

/** The issue of a clause, unless its title says the same already. */
export function IssueOf({ table, clause }: { readonly table: TableStore; readonly clause: ClauseView }) {
  const name = issueName(table, clause.issue);
  return textOf(clause)?.title === name ? null : <span class="muted">{name}</span>;
}
