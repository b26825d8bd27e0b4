import { useId, useState } from 'preact/hooks';
import type { ClauseId } from '#shared/model/clause.ts';
import { LIMITS } from '#shared/model/limits.ts';
import type { ClauseView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { nameWithYou } from '../text/PartyLine.tsx';
import { useSending } from '../text/useSending.ts';

interface Props {
  readonly table: TableStore;
  readonly clause: ClauseView;
}

/** Why delegations voted as they did, in their own words and the scenario's order. */
export function Explanations({ table, clause }: Props) {
  const parties = table.welcome.value?.scenario.parties ?? [];
  const explained = parties.filter(({ id }) => (clause.explanations[id] ?? '') !== '');
  if (explained.length === 0) return null;
  return (
    <dl class="explanations">
      {explained.map(({ id }) => (
        <div key={id}>
          <dt>{t('ballot:explanation.by', { party: nameWithYou(table, id) })}</dt>
          <dd>{clause.explanations[id]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One's own explanation, for everybody and the record; nothing once votes are no longer explained. */
export function ExplainVote({ table, id, clause }: Props & { readonly id: ClauseId }) {
  const field = useId();
  const sending = useSending(table);
  const said = clause.explanations[table.party.value] ?? '';
  const [text, setText] = useState(said);
  if (table.own.value?.may['ExplainVote'] !== '') return null;
  const { number } = clause;
  const trimmed = text.trim();
  return (
    <details class="explain">
      <summary>{t(said === '' ? 'ballot:explanation.open' : 'ballot:explanation.change', { number })}</summary>
      <label class="field-label" htmlFor={field}>
        {t('ballot:explanation.label', { number })}
      </label>
      <p class="field-hint" id={`${field}-hint`}>
        {t('ballot:explanation.hint', { max: LIMITS.explanation })}
      </p>
      <textarea
        id={field}
        class="input"
        rows={4}
        maxLength={LIMITS.explanation}
        aria-describedby={`${field}-hint`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <ActButton
        table={table}
        kind="primary"
        disabled={sending.busy || trimmed === '' || trimmed === said}
        act={() => sending.send({ type: 'ExplainVote', clause: id, text: trimmed })}
      >
        {t('ballot:explanation.send', { number })}
      </ActButton>
      <p role="status">{said !== '' && trimmed === said && t('ballot:explanation.sent')}</p>
      <Refusal denial={sending.denial} table={table} />
    </details>
  );
}
