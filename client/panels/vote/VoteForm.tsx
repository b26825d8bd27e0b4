import { useState } from 'preact/hooks';
import { CHOICES, type Choice } from '#shared/model/clause.ts';
import type { TableStore } from '../../store/table.ts';
import { isHead } from '../../store/team.ts';
import { t } from '../../text/i18n.ts';
import { offlineText } from '../draft/obstacle.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { VoteMark } from '../shell/VoteMark.tsx';
import { type Sending, useSending } from '../text/useSending.ts';

interface Props {
  readonly table: TableStore;
  /** Tells this form's choices from those of others on the page. */
  readonly name: string;
  readonly legend: string;
  /** The words of the button that casts the vote. */
  readonly button: string;
  /** What is said while nothing is cast. */
  readonly nothingYet: string;
  readonly cast: Choice | undefined;
  readonly vote: (choice: Choice, sending: Sending) => void;
}

/** Three choices and a button. Choosing never votes: only the button does. */
export function VoteForm({ table, name, legend, button, nothingYet, cast, vote }: Props) {
  const [chosen, setChosen] = useState<Choice | undefined>(cast);
  const sending = useSending(table);
  const paused = table.everybody.value?.paused === true;
  const obstacle =
    offlineText(table) ?? (paused ? t('words:denial.paused') : isHead(table) ? undefined : t('words:denial.not-head'));
  const choice = chosen ?? cast;
  return (
    <div class="vote-form">
      <fieldset>
        <legend>{legend}</legend>
        {CHOICES.map((each) => (
          <label key={each} class={`choice vote-choice ${each}`}>
            <input type="radio" name={name} checked={each === choice} onChange={() => setChosen(each)} />
            <VoteMark vote={each} />
            <span>{t(`words:choice.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <ActButton
        table={table}
        kind="primary"
        disabled={choice === undefined || sending.busy || obstacle !== undefined}
        act={() => choice && vote(choice, sending)}
      >
        {button}
      </ActButton>
      {obstacle !== undefined && <p class="muted">{obstacle}</p>}
      <p class="vote-recorded" role="status">
        {cast ? t('panels:vote.recorded', { choice: t(`words:choice.${cast}`) }) : nothingYet}
        {cast && choice !== cast && ` ${t('panels:vote.unsent')}`}
      </p>
      <Refusal denial={sending.denial} table={table} />
    </div>
  );
}
