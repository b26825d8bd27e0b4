import { useState } from 'preact/hooks';
import { t } from '../../text/i18n.ts';
import { useServerTime } from '../shell/useServerTime.ts';
import { Controls } from './Controls.tsx';
import { byNeed } from './glance.ts';
import { MoreTables } from './MoreTables.tsx';
import type { SeminarProps } from './SeminarPage.tsx';
import { TableCard } from './TableCard.tsx';

/** Every table at a glance, those that need the facilitator first, and controls for some of them or all. */
export function TablesPart({ classroom, seminar }: SeminarProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const now = useServerTime(seminar.at);
  const { tables } = seminar;
  const meant = chosen.length === 0 ? tables : tables.filter(({ table }) => chosen.includes(table));
  const choose = (table: string, taken: boolean) =>
    setChosen(taken ? [...chosen, table] : chosen.filter((other) => other !== table));
  return (
    <>
      {!seminar.ended && <Controls classroom={classroom} seminar={seminar} tables={meant} all={chosen.length === 0} />}
      {chosen.length > 0 && (
        <button type="button" class="button button-quiet" onClick={() => setChosen([])}>
          {t('classroom:tables.chooseNone')}
        </button>
      )}
      <h2 class="visually-hidden">{t('classroom:part.tables')}</h2>
      <ul class="glance">
        {byNeed(tables, seminar.at).map((table) => (
          <li key={table.table}>
            <TableCard
              classroom={classroom}
              seminar={seminar}
              table={table}
              now={now}
              chosen={chosen.includes(table.table)}
              choose={(taken) => choose(table.table, taken)}
            />
          </li>
        ))}
      </ul>
      {!seminar.ended && <MoreTables classroom={classroom} seminar={seminar} />}
    </>
  );
}
