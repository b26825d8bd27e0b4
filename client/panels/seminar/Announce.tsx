import { useId, useRef, useState } from 'preact/hooks';
import { LIMITS } from '#shared/model/limits.ts';
import type { SeminarTableView } from '#shared/protocol/seminar.ts';
import { t } from '../../text/i18n.ts';
import { PushButton } from '../shell/PushButton.tsx';
import type { Commanding } from './useCommanding.ts';

interface AnnounceProps {
  readonly tables: readonly SeminarTableView[];
  readonly commanding: Commanding;
}

/** Says something in the plenary of every table that is meant. */
export function Announce({ tables, commanding }: AnnounceProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const say = () => {
    dialog.current?.close();
    commanding.tell({ tables, command: { type: 'SendMessage', to: [], text: text.trim() } });
    setText('');
  };
  return (
    <>
      <PushButton disabled={commanding.busy} act={() => dialog.current?.showModal()}>
        {t('classroom:announce.button')}
      </PushButton>
      <dialog ref={dialog} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{t('classroom:announce.title')}</h2>
        <label class="field">
          <span class="field-label">{t('classroom:announce.text')}</span>
          <textarea
            class="input"
            rows={4}
            maxLength={LIMITS.message}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <div class="button-row">
          <PushButton kind="primary" disabled={text.trim() === ''} act={say}>
            {t('classroom:announce.send')}
          </PushButton>
          <PushButton act={() => dialog.current?.close()}>{t('cancel')}</PushButton>
        </div>
      </dialog>
    </>
  );
}
