import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { whyNot } from '../../text/mayText.ts';
import { AskTwice, type Question } from '../shell/AskTwice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';

interface AskCapitalProps {
  readonly table: TableStore;
  /** Which of one's red lines, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Asks the capital to soften a red line. It costs time and may be refused, so it is asked twice. */
export function AskCapital({ table, line, text }: AskCapitalProps) {
  const sending = useSending(table);
  if (!hasRequests(table)) return null;
  const question = (): Question => ({
    title: t('brief:askTitle'),
    hint: t('brief:askHint', { line: text }),
    confirm: t('brief:askConfirm'),
    act: () => sending.send({ type: 'RequestInstructions', line }),
  });
  const disabled = sending.busy || whyNot(table, 'RequestInstructions') !== undefined;
  return (
    <div class="ask-capital">
      <AskTwice table={table} disabled={disabled} about={text} question={question}>
        {t('brief:ask')}
      </AskTwice>
      <Refusal denial={sending.denial} table={table} />
    </div>
  );
}

/** Whether delegations of this scenario may ask their capitals at all. */
export const hasRequests = (table: TableStore): boolean =>
  (table.welcome.value?.scenario.procedure.capital.requests ?? 0) > 0;
