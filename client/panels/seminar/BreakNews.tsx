import { useId, useRef, useState } from 'preact/hooks';
import type { SeminarNewsView, SeminarTableView } from '#shared/protocol/seminar.ts';
import { t } from '../../text/i18n.ts';
import { whenText } from '../facilitator/whenText.ts';
import { PushButton } from '../shell/PushButton.tsx';
import type { ControlProps } from './Controls.tsx';
import { isPlaying, numbersOf } from './glance.ts';

/** Breaks news of the scenario at the tables that are meant, but for those that have had it. */
export function BreakNews({ seminar, tables, commanding }: ControlProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState('');
  const playing = tables.filter(isPlaying);
  if (playing.length === 0 || seminar.news.length === 0) return null;
  const waiting = playing.filter((table) => !hasBroken(table, chosen));
  const open = () => {
    setChosen('');
    dialog.current?.showModal();
  };
  const tell = () => {
    dialog.current?.close();
    commanding.tell({ tables: waiting, command: { type: 'BreakNews', event: chosen } });
  };
  return (
    <>
      <PushButton disabled={commanding.busy} act={open}>
        {t('classroom:news.button')}
      </PushButton>
      <dialog ref={dialog} class="news-dialog" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{t('classroom:news.title')}</h2>
        <p class="muted">{t('classroom:news.hint')}</p>
        <div class="news-choices" role="radiogroup" aria-labelledby={`${id}-title`}>
          {seminar.news.map((card) => (
            <NewsChoice
              key={card.event}
              name={id}
              card={card}
              tables={playing}
              chosen={chosen === card.event}
              choose={() => setChosen(card.event)}
            />
          ))}
        </div>
        <p role="status">
          {chosen !== '' && t('classroom:news.where', { count: waiting.length, tables: numbersOf(waiting) })}
        </p>
        <div class="button-row">
          <PushButton kind="primary" disabled={chosen === '' || waiting.length === 0} act={tell}>
            {t('desk:news.breakConfirm')}
          </PushButton>
          <PushButton act={() => dialog.current?.close()}>{t('cancel')}</PushButton>
        </div>
      </dialog>
    </>
  );
}

const hasBroken = ({ broken }: SeminarTableView, event: string): boolean => broken.includes(event);

interface NewsChoiceProps {
  readonly name: string;
  readonly card: SeminarNewsView;
  readonly tables: readonly SeminarTableView[];
  readonly chosen: boolean;
  readonly choose: () => void;
}

/** One card; which of the tables have had it is said, and where all have it cannot be chosen. */
function NewsChoice({ name, card, tables, chosen, choose }: NewsChoiceProps) {
  const had = tables.filter((table) => hasBroken(table, card.event));
  return (
    <label class="choice news-choice">
      <input type="radio" name={name} checked={chosen} disabled={had.length === tables.length} onChange={choose} />
      <span>
        <strong class="serif">{card.title}</strong> <span class="badge">{whenText(card)}</span>{' '}
        {had.length > 0 && <span class="badge">{t('classroom:news.had', { tables: numbersOf(had) })}</span>}
        <span class="news-text small">{card.text}</span>
      </span>
    </label>
  );
}
