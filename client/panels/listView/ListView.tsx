import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ClauseList } from './ClauseList.tsx';
import { RecordList } from './RecordList.tsx';
import { SeatTable } from './SeatTable.tsx';
import './listView.css';

/** Everything that the picture shows, as tables and lists. */
export function ListView({ table }: { readonly table: TableStore }) {
  return (
    <div class="list-view">
      <section aria-labelledby="list-seats">
        <h2 id="list-seats">{t('list.seats')}</h2>
        <SeatTable table={table} />
      </section>
      <section aria-labelledby="list-clauses">
        <h2 id="list-clauses">{t('list.clauses')}</h2>
        <ClauseList table={table} />
      </section>
      <section aria-labelledby="list-record">
        <h2 id="list-record">{t('list.record')}</h2>
        <RecordList table={table} />
      </section>
    </div>
  );
}
