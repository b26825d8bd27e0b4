import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { AskTwice, type Question } from '../shell/AskTwice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { type Sending, useSending } from '../text/useSending.ts';

const MINUTES = [1, 5] as const;

/** Pause, more time, and the end of the phase. */
export function PhaseControls({ table }: { readonly table: TableStore }) {
  const sending = useSending(table);
  const paused = table.everybody.value?.paused === true;
  return (
    <section class="card" aria-labelledby="clock-heading">
      <h2 id="clock-heading">{t('desk:controls.clock')}</h2>
      <div class="button-row">
        <ActButton table={table} act={() => sending.send({ type: paused ? 'Resume' : 'Pause' })}>
          {paused ? t('desk:controls.resume') : t('desk:controls.pause')}
        </ActButton>
        {MINUTES.map((minutes) => (
          <ActButton key={minutes} table={table} act={() => sending.send({ type: 'Extend', seconds: minutes * 60 })}>
            {t('desk:controls.extend', { minutes })}
          </ActButton>
        ))}
        <Advance table={table} sending={sending} />
      </div>
      <Refusal denial={sending.denial} table={table} />
    </section>
  );
}

/** Ending a phase cannot be undone, so it is asked twice; what is ended is the phase that the question was about. */
function Advance({ table, sending }: { readonly table: TableStore; readonly sending: Sending }) {
  const everybody = table.everybody.value;
  if (!everybody) return null;
  const { phase, round } = everybody;
  const question = (): Question => ({
    title: t('desk:controls.advanceTitle', { phase: t(`words:phase.${phase}`) }),
    hint: t('desk:controls.advanceHint'),
    confirm: t('desk:controls.advanceConfirm'),
    act: () => sending.send({ type: 'Advance', phase, round }),
  });
  return (
    <AskTwice table={table} kind="grave" question={question}>
      {t('desk:controls.advance')}
    </AskTwice>
  );
}
