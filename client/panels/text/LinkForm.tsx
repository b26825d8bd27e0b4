import { useState } from 'preact/hooks';
import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView } from '#shared/model/view.ts';
import { clauseOf, textOf } from '../../store/names.ts';
import { jointEffect, standingOf } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { whole } from '../draft/figures.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { may } from './part.ts';
import { useSending } from './useSending.ts';

interface Props {
  readonly table: TableStore;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

/** A package has two or three clauses, so one chooses at most two others. */
const MOST_OTHERS = 2;

/** Offers to let one's clause stand or fall with others, and shows what they would do to oneself together. */
export function LinkForm({ table, id, clause }: Props) {
  const sending = useSending(table);
  const [ticked, setTicked] = useState<readonly ClauseId[]>([]);
  const others = partnersOf(table, clause);
  const chosen = ticked.filter((other) => others.some(([each]) => each === other));
  if (others.length === 0) return <p class="muted">{t('floor:link.nothingToLink')}</p>;
  const toggle = (other: ClauseId) =>
    setTicked(chosen.includes(other) ? chosen.filter((each) => each !== other) : [...chosen, other]);
  return (
    <fieldset class="link-form">
      <legend class="field-label">{t('floor:link.with', { number: clause.number })}</legend>
      {others.map(([other, view]) => (
        <label key={other} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(other)}
            disabled={!chosen.includes(other) && chosen.length >= MOST_OTHERS}
            onChange={() => toggle(other)}
          />
          <span>{t('words:clause.titled', { number: view.number, title: textOf(view)?.title ?? '' })}</span>
        </label>
      ))}
      <Together table={table} clauses={[id, ...chosen]} />
      <ActButton
        table={table}
        disabled={sending.busy || chosen.length === 0 || !may(table, 'LinkClauses')}
        act={() => sending.send({ type: 'LinkClauses', clauses: [id, ...chosen] }, () => setTicked([]))}
      >
        {t('floor:link.offer')}
      </ActButton>
      <Refusal denial={sending.denial} table={table} />
    </fieldset>
  );
}

/** Live clauses on other issues that stand in no link yet. */
const partnersOf = (table: TableStore, { issue }: ClauseView): readonly (readonly [ClauseId, ClauseView])[] =>
  Object.entries(table.everybody.value?.clauses ?? {}).filter(
    ([, other]) => other.status === 'live' && other.issue !== issue && other.link === '',
  );

function Together({ table, clauses }: { readonly table: TableStore; readonly clauses: readonly ClauseId[] }) {
  const standing = standingOf(table);
  if (!standing || clauses.length < 2) return null;
  const { change } = jointEffect(
    standing,
    clauses.flatMap((id) => clauseOf(table, id) ?? []),
  );
  return (
    <p>
      {t('floor:link.together')}: <strong class="digits">{whole(change)}</strong>
    </p>
  );
}
