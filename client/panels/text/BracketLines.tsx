import type { BracketId } from '#shared/model/amendment.ts';
import type { ClauseId } from '#shared/model/clause.ts';
import type { BracketView, ClauseView } from '#shared/model/view.ts';
import { issueOf, textOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { bracketsOn } from './onClause.ts';
import { nameWithYou } from './PartyLine.tsx';
import { isDrafting, may } from './part.ts';
import { measureName, measureWords } from './pointWords.ts';
import { useSending } from './useSending.ts';
import { WordDifference } from './WordDifference.tsx';

interface Props {
  readonly table: TableStore;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

/** What of a clause is not agreed: the text and the alternatives side by side, with who holds them and why. */
export function BracketLines({ table, id, clause }: Props) {
  const view = table.everybody.value;
  const open = view ? bracketsOn(view, id).filter(([, { status }]) => status === 'open') : [];
  if (open.length === 0) return null;
  return (
    <section class="brackets" aria-label={t('floor:bracket.left', { count: open.length })}>
      <p class="brackets-left">{t('floor:bracket.left', { count: open.length })}</p>
      <ul>
        {open.map(([each, bracket]) => (
          <li key={each} id={`bracket-${each}`} tabIndex={-1}>
            <BracketLine table={table} clause={clause} bracket={bracket} />
            {bracket.party === table.party.value && <Lift table={table} clause={clause} id={each} bracket={bracket} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function BracketLine({ table, clause, bracket }: Omit<Props, 'id'> & { readonly bracket: BracketView }) {
  return (
    <>
      <span class="bracketed">
        <span aria-hidden="true">[</span>
        <Alternatives table={table} clause={clause} bracket={bracket} />
        <span aria-hidden="true">]</span>
      </span>{' '}
      <span class="bracket-holder">
        {t('floor:bracket.held', {
          party: nameWithYou(table, bracket.party),
          reason: t(`words:bracketReason.${bracket.reason}`),
        })}
      </span>
    </>
  );
}

/** What the text says now, and what the holder would have there. */
function Alternatives({ table, clause, bracket }: Omit<Props, 'id'> & { readonly bracket: BracketView }) {
  const issue = issueOf(table, clause.issue);
  const now = textOf(clause);
  const { point, alternative } = bracket;
  if (!issue || !now) return null;
  if (point === 'text') return <WordDifference before={now.text} after={alternative} />;
  return (
    <>
      <strong>{measureName(point)}</strong> {measureWords(issue, point, now[point])}{' '}
      <span class="bracket-bar">
        <span aria-hidden="true">|</span>
        <span class="visually-hidden">{t('floor:bracket.or')}</span>
      </span>{' '}
      {measureWords(issue, point, Number(alternative))}
    </>
  );
}

interface LiftProps extends Omit<Props, 'id'> {
  readonly id: BracketId;
  readonly bracket: BracketView;
}

/** To lift one's bracket is to agree to the text as it stands, so the command names the revision. */
function Lift({ table, clause, id, bracket }: LiftProps) {
  const sending = useSending(table);
  if (!isDrafting(table)) return null;
  return (
    <>
      <ActButton
        table={table}
        kind="quiet"
        disabled={sending.busy || !may(table, 'LiftBracket')}
        act={() => sending.send({ type: 'LiftBracket', bracket: id, revision: clause.revision })}
      >
        {t('floor:bracket.lift', { number: bracket.number })}
      </ActButton>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}
