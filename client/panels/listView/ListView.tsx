import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { BeforeTheTable } from './BeforeTheTable.tsx';
import { ClauseList } from './ClauseList.tsx';
import { FinalActPart } from './FinalActPart.tsx';
import { NewsList } from './NewsList.tsx';
import { RecordList } from './RecordList.tsx';
import { SeatTable } from './SeatTable.tsx';
import './listView.css';

/** Everything that the picture shows, as tables and lists; what has to be answered now comes first. */
export function ListView({ table }: { readonly table: TableStore }) {
  return (
    <div class="list-view">
      <BeforeTheTable table={table} />
      <section aria-labelledby="list-seats">
        <h2 id="list-seats">{t('list.seats')}</h2>
        <SeatTable table={table} />
      </section>
      <FinalActPart table={table} />
      <section aria-labelledby="list-clauses">
        <h2 id="list-clauses">{t('list.clauses')}</h2>
        <ClauseList table={table} />
      </section>
      <NewsList table={table} />
      <section aria-labelledby="list-record">
        <h2 id="list-record" tabIndex={-1}>
          {t('list.record')}
        </h2>
        <RecordList table={table} />
      </section>
    </div>
  );
}
