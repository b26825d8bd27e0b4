import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { t } from '../../text/i18n.ts';
import { PushButton } from './PushButton.tsx';

interface ConfirmProps {
  readonly title: string;
  readonly hint: string;
  readonly confirm: string;
  readonly act: () => void;
  readonly kind?: 'primary' | 'grave' | 'quiet';
  readonly disabled?: boolean;
  readonly about?: string;
  readonly children: ComponentChildren;
}

/** A button away from the table whose question must be answered before anything happens. */
export function Confirm({ title, hint, confirm, act, children, ...button }: ConfirmProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const done = () => {
    dialog.current?.close();
    act();
  };
  return (
    <>
      <PushButton act={() => dialog.current?.showModal()} {...button}>
        {children}
      </PushButton>
      <dialog ref={dialog} aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        <p>{hint}</p>
        <div class="button-row">
          <PushButton kind="primary" act={done}>
            {confirm}
          </PushButton>
          <PushButton act={() => dialog.current?.close()}>{t('cancel')}</PushButton>
        </div>
      </dialog>
    </>
  );
}
