import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { LIMITS } from '#shared/model/limits.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { PushButton } from './PushButton.tsx';

/** What is asked before something is done that cannot be taken back. */
export interface Question {
  readonly title: string;
  readonly hint: string;
  readonly confirm: string;
  /** Whether the one who does it says why. */
  readonly reason?: 'needed' | 'optional';
  readonly act: (reason: string) => void;
}

interface AskTwiceProps {
  /** The table that is asked, if one is: offline nothing happens. */
  readonly table?: TableStore;
  /** Asked when the button is pressed: what is done is what stood there then, whatever happens meanwhile. */
  readonly question: () => Question;
  readonly kind?: 'primary' | 'grave' | 'quiet';
  readonly disabled?: boolean;
  readonly about?: string;
  readonly children: ComponentChildren;
}

/** A button whose question must be answered before anything happens. */
export function AskTwice({ table, question, disabled = false, children, ...button }: AskTwiceProps) {
  const offline = table !== undefined && table.status.value !== 'online';
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState<Question>();
  const [reason, setReason] = useState('');
  const open = () => {
    setAsked(question());
    setReason('');
    dialog.current?.showModal();
  };
  const done = () => {
    dialog.current?.close();
    asked?.act(reason.trim());
  };
  return (
    <>
      <PushButton {...button} disabled={disabled || offline} act={open}>
        {children}
      </PushButton>
      <dialog ref={dialog} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{asked?.title}</h2>
        <p>{asked?.hint}</p>
        {asked?.reason && (
          <Reason id={`${id}-reason`} needed={asked.reason === 'needed'} value={reason} change={setReason} />
        )}
        <div class="button-row">
          <PushButton
            kind="primary"
            disabled={offline || (asked?.reason === 'needed' && reason.trim() === '')}
            act={done}
          >
            {asked?.confirm}
          </PushButton>
          <PushButton act={() => dialog.current?.close()}>{t('cancel')}</PushButton>
        </div>
      </dialog>
    </>
  );
}

interface ReasonProps {
  readonly id: string;
  readonly needed: boolean;
  readonly value: string;
  readonly change: (value: string) => void;
}

function Reason({ id, needed, value, change }: ReasonProps) {
  return (
    <div class="field">
      <label class="field-label" htmlFor={id}>
        {t(needed ? 'reason.needed' : 'reason.optional')}
      </label>
      <p class="field-hint" id={`${id}-hint`}>
        {t('reason.hint')}
      </p>
      <input
        id={id}
        class="input"
        value={value}
        maxLength={LIMITS.reason}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        onInput={(event) => change(event.currentTarget.value)}
      />
    </div>
  );
}
