import { useEffect } from 'preact/hooks';
import type { RecordView } from '#shared/model/view.ts';
import { FIRST_LINE, linesSeen, missedAt } from '../../store/missed.ts';
import type { TableStore } from '../../store/table.ts';
import { spoken, t } from '../../text/i18n.ts';
import { recordText } from '../../text/wording.ts';

/** The public record, the latest first. What one missed is marked until one leaves the list. */
export function RecordList({ table }: { readonly table: TableStore }) {
  const record = table.everybody.value?.record ?? {};
  const entries = Object.entries(record).sort(([one], [other]) => Number(other) - Number(one));
  useEffect(() => () => linesSeen(table), []);
  const { lines } = missedAt(table);
  const latest = Math.max(...lines);
  if (entries.length === 0) return <p class="muted">{t('list.noRecord')}</p>;
  return (
    <ol class="record" reversed>
      {entries.map(([number, entry]) => (
        <Line
          key={number}
          table={table}
          entry={entry}
          missed={lines.includes(Number(number))}
          first={Number(number) === latest}
        />
      ))}
    </ol>
  );
}

interface LineProps {
  readonly table: TableStore;
  readonly entry: RecordView;
  readonly missed: boolean;
  /** Whether it is the first of those that one missed. */
  readonly first: boolean;
}

function Line({ table, entry, missed, first }: LineProps) {
  const at = new Date(entry.at);
  return (
    <li {...(missed && { class: 'missed-line' })} {...(first && { id: FIRST_LINE, tabIndex: -1 })}>
      {missed && <span class={first ? 'missed-label' : 'visually-hidden'}>{t('list.missed')} </span>}
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
