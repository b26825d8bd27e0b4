import { useComputed } from '@preact/signals';
import { clockText, useCountdown } from '../../store/countdown.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { clausesNumbered } from '../../text/wording.ts';
import { timeOfDay } from '../motions/timeOfDay.ts';
import { AskTwice } from '../shell/AskTwice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useFocusAfter } from '../text/focusOn.ts';
import { PartyLine } from '../text/PartyLine.tsx';
import { useSending } from '../text/useSending.ts';
import type { Entry } from './ballots.ts';

interface Props {
  readonly table: TableStore;
  /** One clause, or clauses that stand or fall together. */
  readonly clauses: readonly Entry[];
}

/** Under the silence procedure nobody votes: the text is adopted at the end of the clock, unless somebody speaks. */
export function SilenceForm({ table, clauses }: Props) {
  const breakers = [
    ...new Set(clauses.flatMap(([, { votes }]) => Object.keys(votes).filter((id) => votes[id] === 'no'))),
  ];
  const heading = `silence-${clauses[0]?.[0]}`;
  useFocusAfter(String(breakers.length > 0), heading);
  return (
    <div class="silence">
      {breakers.length > 0 ? (
        <>
          <p id={heading} tabIndex={-1} class="needed">
            {t('ballot:silence.broken')}
          </p>
          <PartyLine table={table} label={t('ballot:silence.brokenBy')} parties={breakers} />
        </>
      ) : (
        <Silence table={table} clauses={clauses} />
      )}
    </div>
  );
}

function Silence({ table, clauses }: Props) {
  const left = useCountdown(table);
  const clock = useComputed(() => (left.value === undefined ? '' : clockText(left.value)));
  const deadline = table.everybody.value?.deadline ?? 0;
  return (
    <>
      <p class="needed">
        {deadline > 0 ? t('ballot:silence.until', { time: timeOfDay(deadline) }) : t('ballot:silence.paused')}{' '}
        <span class="digits">{clock}</span>
      </p>
      <Breaking table={table} clauses={clauses} />
    </>
  );
}

/** Breaking it on one of linked clauses fells them all. */
function Breaking({ table, clauses }: Props) {
  const sending = useSending(table);
  const [first] = clauses;
  if (!first || table.own.value?.may['BreakSilence'] !== '') return null;
  const [clause, { revision }] = first;
  const words = {
    clauses: clausesNumbered(
      table,
      clauses.map(([id]) => id),
    ),
  };
  return (
    <>
      <AskTwice
        table={table}
        kind="grave"
        disabled={sending.busy}
        question={() => ({
          title: t('ballot:silence.sure', words),
          hint: t('ballot:silence.follows'),
          confirm: t('ballot:silence.yes', words),
          act: () => sending.send({ type: 'BreakSilence', clause, revision }),
        })}
      >
        {t('ballot:silence.break', words)}
      </AskTwice>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}
