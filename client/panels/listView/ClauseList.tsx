import type { ClauseView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ClauseEntry } from './ClauseEntry.tsx';

const GROUPS = ['ballot', 'live', 'pending', 'adopted', 'rejected', 'withdrawn', 'superseded', 'lapsed'] as const;
type Group = (typeof GROUPS)[number];

const groupOf = (clause: ClauseView): Group => (clause.onBallot ? 'ballot' : clause.status);

/** Every clause, by what became of it. */
export function ClauseList({ table }: { readonly table: TableStore }) {
  const clauses = Object.entries(table.everybody.value?.clauses ?? {});
  if (clauses.length === 0) return <p class="muted">{t('list.none')}</p>;
  return (
    <>
      {GROUPS.map((group) => {
        const members = clauses
          .filter(([, clause]) => groupOf(clause) === group)
          .sort(([, one], [, other]) => one.number - other.number);
        if (members.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`list-${group}`}>
            <h3 id={`list-${group}`}>{t(`list.group.${group}`)}</h3>
            {members.map(([id, clause]) => (
              <ClauseEntry key={id} table={table} id={id} clause={clause} />
            ))}
          </section>
        );
      })}
    </>
  );
}
