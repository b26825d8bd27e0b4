import { useSignalEffect } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import type { RecordView } from '#shared/model/view.ts';
import { useCountdown } from '../../store/countdown.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { recordText } from '../../text/wording.ts';
import { MessageAnnouncer } from './MessageAnnouncer.tsx';

/** Reads out what others see happen: every line of the record once, politely; the last minutes at once. */
export function Announcer({ table }: { readonly table: TableStore }) {
  return (
    <>
      <RecordAnnouncer table={table} />
      <MessageAnnouncer table={table} />
      <TimeAnnouncer table={table} />
    </>
  );
}

interface Line {
  readonly key: string;
  readonly text: string;
}

/** More than one moment ever brings: a line that is taken away before it is read out would be lost. */
const SHOWN = 40;

type Lines = Readonly<Record<string, RecordView>>;

/** The lines of the record that are new, and those that have been struck since. */
function freshIn(table: TableStore, record: Lines, before: Lines): readonly Line[] {
  const inOrder = Object.entries(record).sort(([one], [other]) => Number(one) - Number(other));
  return inOrder.flatMap(([number, entry]) => {
    const known = before[number];
    if (!known) return [{ key: number, text: recordText(table, entry) }];
    if (known.struck === entry.struck) return [];
    return [{ key: `${number} struck`, text: t('list.struckLine', { line: recordText(table, entry) }) }];
  });
}

function RecordAnnouncer({ table }: { readonly table: TableStore }) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const heard = useRef<Lines | undefined>(undefined);
  useSignalEffect(() => {
    const record = table.everybody.value?.record;
    if (!record) return;
    // What had happened before this page was opened stands in the record, and is not read out.
    const fresh = freshIn(table, record, heard.current ?? record);
    heard.current = record;
    if (fresh.length > 0) setLines((known) => [...known, ...fresh].slice(-SHOWN));
  });
  return (
    <div class="visually-hidden" role="log" aria-live="polite">
      {lines.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  );
}

const MARKS = [120, 30] as const;
/** A mark that one jumps far past, into a short phase or out of sleep, is no longer true. */
const LATE = 10;

function TimeAnnouncer({ table }: { readonly table: TableStore }) {
  const left = useCountdown(table);
  const before = useRef<number | undefined>(undefined);
  const [mark, setMark] = useState<(typeof MARKS)[number]>();
  useSignalEffect(() => {
    const seconds = left.value;
    const was = before.current;
    before.current = seconds;
    if (seconds === undefined || was === undefined) return;
    if (seconds > was) setMark(undefined);
    const passed = MARKS.find((at) => was > at && seconds <= at && seconds > at - LATE);
    if (passed) setMark(passed);
  });
  return (
    <div class="visually-hidden" role="alert">
      {mark !== undefined && <p>{mark === 120 ? t('table.twoMinutes') : t('table.thirtySeconds')}</p>}
    </div>
  );
}
