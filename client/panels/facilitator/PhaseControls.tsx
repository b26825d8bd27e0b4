import { useRef, useState } from 'preact/hooks';
import type { PublicView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { type Sending, useSending } from '../text/useSending.ts';

const MINUTES = [1, 5] as const;

/** Pause, more time, and the end of the phase. */
export function PhaseControls({ table }: { readonly table: TableStore }) {
  const sending = useSending(table);
  const paused = table.everybody.value?.paused === true;
  return (
    <section class="card" aria-labelledby="clock-heading">
      <h2 id="clock-heading">{t('desk.clock')}</h2>
      <div class="button-row">
        <ActButton table={table} act={() => sending.send({ type: paused ? 'Resume' : 'Pause' })}>
          {paused ? t('desk.resume') : t('desk.pause')}
        </ActButton>
        {MINUTES.map((minutes) => (
          <ActButton key={minutes} table={table} act={() => sending.send({ type: 'Extend', seconds: minutes * 60 })}>
            {t('desk.extend', { minutes })}
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
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState<Pick<PublicView, 'phase' | 'round'>>();
  const everybody = table.everybody.value;
  if (!everybody) return null;
  const ask = () => {
    setAsked({ phase: everybody.phase, round: everybody.round });
    dialog.current?.showModal();
  };
  const advance = () => {
    dialog.current?.close();
    if (asked) sending.send({ type: 'Advance', ...asked });
  };
  return (
    <>
      <ActButton table={table} kind="grave" act={ask}>
        {t('desk.advance')}
      </ActButton>
      <dialog ref={dialog} aria-labelledby="advance-heading">
        <h2 id="advance-heading">
          {t('desk.advanceTitle', { phase: t(`words:phase.${(asked ?? everybody).phase}`) })}
        </h2>
        <p>{t('desk.advanceHint')}</p>
        <div class="button-row">
          <ActButton table={table} kind="primary" act={advance}>
            {t('desk.advanceConfirm')}
          </ActButton>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </button>
        </div>
      </dialog>
    </>
  );
}
