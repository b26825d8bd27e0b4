import { useSignalEffect } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
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
  readonly number: number;
  readonly text: string;
}

const SHOWN = 6;

function RecordAnnouncer({ table }: { readonly table: TableStore }) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const heard = useRef<number | undefined>(undefined);
  useSignalEffect(() => {
    const record = table.everybody.value?.record;
    if (!record) return;
    const count = Object.keys(record).length;
    // What had happened before this page was opened stands in the record, and is not read out.
    const from = heard.current ?? count;
    heard.current = count;
    if (count <= from) return;
    const fresh = Array.from({ length: count - from }, (_, index) => from + index + 1).flatMap((number) => {
      const entry = record[String(number)];
      return entry ? [{ number, text: recordText(table, entry) }] : [];
    });
    setLines((known) => [...known, ...fresh].slice(-SHOWN));
  });
  return (
    <div class="visually-hidden" role="log" aria-live="polite">
      {lines.map(({ number, text }) => (
        <p key={number}>{text}</p>
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
