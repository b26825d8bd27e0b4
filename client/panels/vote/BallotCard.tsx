import { useState } from 'preact/hooks';
import { CHOICES, type Choice, type ClauseId } from '#shared/model/clause.ts';
import type { ClauseView } from '#shared/model/view.ts';
import { carriersOf, type Standing } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { listOf, t } from '../../text/i18n.ts';
import { offlineText } from '../draft/obstacle.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { VoteMark } from '../shell/VoteMark.tsx';
import { ClauseHead, ClauseWords } from '../text/ClauseWords.tsx';
import { ProspectiveEffect } from '../text/OwnEffect.tsx';
import { PartyLine } from '../text/PartyLine.tsx';
import { useSending } from '../text/useSending.ts';
import { replacedBy, rivalsOnBallot } from './ballots.ts';

interface Props {
  readonly table: TableStore;
  readonly standing: Standing | undefined;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

/** One clause of the open ballot. */
export function BallotCard({ table, standing, id, clause }: Props) {
  return (
    <article class="card clause ballot">
      <ClauseHead table={table} clause={clause} level="h3" />
      <Others table={table} id={id} clause={clause} />
      <ClauseWords table={table} clause={clause} />
      <PartyLine table={table} label={t('panels:vote.carriedBy')} parties={carriersOf(clause)} />
      {standing && <ProspectiveEffect table={table} standing={standing} clause={clause} />}
      {standing && <VoteForm table={table} id={id} clause={clause} />}
    </article>
  );
}

/** What else there is on the issue: texts that compete with this one, and the one that it would replace. */
function Others({ table, id, clause }: Omit<Props, 'standing'>) {
  const view = table.everybody.value;
  if (!view) return null;
  const rivals = rivalsOnBallot(view, id).map(([, { number }]) => t('words:clause.name', { number }));
  const replaced = replacedBy(view, clause.issue);
  return (
    <>
      {rivals.length > 0 && <p class="notice">{t('panels:vote.rivals', { clauses: listOf(rivals) })}</p>}
      {replaced && <p class="notice">{t('panels:vote.replaces', { number: replaced.number })}</p>}
    </>
  );
}

/** Choosing never votes: only the button does. */
function VoteForm({ table, id, clause }: Omit<Props, 'standing'>) {
  const cast = CHOICES.find((choice) => choice === table.own.value?.votes[id]);
  const [chosen, setChosen] = useState<Choice | undefined>(cast);
  const sending = useSending(table);
  const paused = table.everybody.value?.paused === true;
  const obstacle = offlineText(table) ?? (paused ? t('words:denial.paused') : undefined);
  const choice = chosen ?? cast;
  const vote = () => {
    if (choice) sending.send({ type: 'CastVote', clause: id, revision: clause.revision, choice });
  };
  const { number } = clause;
  return (
    <div class="vote-form">
      <fieldset>
        <legend>{t('panels:vote.legend', { number })}</legend>
        {CHOICES.map((each) => (
          <label key={each} class={`choice vote-choice ${each}`}>
            <input type="radio" name={`vote-${id}`} checked={each === choice} onChange={() => setChosen(each)} />
            <VoteMark vote={each} />
            <span>{t(`words:choice.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <ActButton
        table={table}
        kind="primary"
        disabled={choice === undefined || sending.busy || obstacle !== undefined}
        act={vote}
      >
        {t('panels:vote.cast', { number })}
      </ActButton>
      {obstacle !== undefined && <p class="muted">{obstacle}</p>}
      <p class="vote-recorded" role="status">
        {cast ? t('panels:vote.recorded', { choice: t(`words:choice.${cast}`) }) : t('panels:vote.notYet')}
        {cast && choice !== cast && ` ${t('panels:vote.unsent')}`}
      </p>
      <Refusal denial={sending.denial} table={table} />
    </div>
  );
}
