import type { RecordView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { spoken, t } from '../../text/i18n.ts';
import { recordText } from '../../text/wording.ts';

/** The public record, the latest first. */
export function RecordList({ table }: { readonly table: TableStore }) {
  const record = table.everybody.value?.record ?? {};
  const entries = Object.entries(record).sort(([one], [other]) => Number(other) - Number(one));
  if (entries.length === 0) return <p class="muted">{t('list.noRecord')}</p>;
  return (
    <ol class="record" reversed>
      {entries.map(([number, entry]) => (
        <Line key={number} table={table} entry={entry} />
      ))}
    </ol>
  );
}

function Line({ table, entry }: { readonly table: TableStore; readonly entry: RecordView }) {
  const at = new Date(entry.at);
  return (
    <li>
      <time class="muted small digits" dateTime={at.toISOString()}>
        {at.toLocaleTimeString(spoken(), { hour: '2-digit', minute: '2-digit' })}
      </time>{' '}
      {entry.struck === '' ? (
        recordText(table, entry)
      ) : (
        <>
          <del>{recordText(table, entry)}</del> {t('list.struck', { reason: entry.struck })}
        </>
      )}
    </li>
  );
}
