import type { RecordView } from '#shared/model/view.ts';
import { inOrder } from '../../store/numbered.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { recordText } from '../../text/wording.ts';
import { AskTwice, type Question } from '../shell/AskTwice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { focusOn } from '../text/focusOn.ts';
import { useSending } from '../text/useSending.ts';
import { useAskedCorrections } from './askedPart.ts';
import { stepText } from './stepText.ts';

/** What went wrong is put right: the last step undone, or a line of the record struck. Both stay on the record. */
export function Corrections({ table }: { readonly table: TableStore }) {
  useAskedCorrections();
  return (
    <section class="card" aria-labelledby="corrections-heading">
      <h2 id="corrections-heading" tabIndex={-1}>
        {t('desk:correct.heading')}
      </h2>
      <UndoStep table={table} />
      <details>
        <summary>{t('desk:correct.strikeHeading')}</summary>
        <Lines table={table} />
      </details>
    </section>
  );
}

function UndoStep({ table }: { readonly table: TableStore }) {
  const sending = useSending(table);
  const event = table.facilitator.value?.lastStep ?? '';
  const question = (): Question => ({
    title: t('desk:correct.undoTitle', { step: stepText(event) }),
    hint: t('desk:correct.undoHint'),
    confirm: t('desk:correct.undoConfirm'),
    reason: 'needed',
    act: (reason) => sending.send({ type: 'UndoStep', event, reason }),
  });
  return (
    <>
      <p role="status">
        {event === '' ? t('desk:correct.nothing') : t('desk:correct.last', { step: stepText(event) })}
      </p>
      <AskTwice table={table} kind="grave" disabled={event === '' || sending.busy} question={question}>
        {t('desk:correct.undo')}
      </AskTwice>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}

/** The record, the latest first. */
function Lines({ table }: { readonly table: TableStore }) {
  const lines = inOrder(table.everybody.value?.record ?? {}).toReversed();
  return (
    <ol class="strike-lines">
      {lines.map(([entry, line]) => (
        <li key={entry}>
          <Line table={table} entry={entry} line={line} />
        </li>
      ))}
    </ol>
  );
}

interface LineProps {
  readonly table: TableStore;
  /** Its place in the record, from 1. */
  readonly entry: number;
  readonly line: RecordView;
}

function Line({ table, entry, line }: LineProps) {
  const sending = useSending(table);
  const text = recordText(table, line);
  if (line.struck !== '')
    return (
      <p>
        <del>{text}</del> <span class="muted small">{t('desk:correct.struck', { reason: line.struck })}</span>
      </p>
    );
  const question = (): Question => ({
    title: t('desk:correct.strikeTitle'),
    hint: t('desk:correct.strikeHint', { line: text }),
    confirm: t('desk:correct.strikeConfirm'),
    reason: 'needed',
    act: (reason) => sending.send({ type: 'StrikeEntry', entry, reason }, () => focusOn('corrections-heading')),
  });
  return (
    <>
      <p>{text}</p>
      <AskTwice table={table} kind="quiet" disabled={sending.busy} about={text} question={question}>
        {t('desk:correct.strike')}
      </AskTwice>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}
