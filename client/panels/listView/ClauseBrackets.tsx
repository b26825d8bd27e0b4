import type { ClauseId } from '#shared/model/clause.ts';
import type { BracketView, ClauseView } from '#shared/model/view.ts';
import { issueOf, partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { pointInWords } from '../../text/positions.ts';
import { capitalised, pointNamed } from '../../text/wording.ts';
import { Fact } from './Fact.tsx';
import { VotesFact } from './Votes.tsx';

interface ClauseBracketsProps {
  readonly table: TableStore;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

/** What of a clause is not agreed: who holds it, why, and what they would have instead. */
export function ClauseBrackets({ table, id, clause }: ClauseBracketsProps) {
  const brackets = Object.entries(table.everybody.value?.brackets ?? {})
    .filter(([, bracket]) => bracket.clause === id)
    .sort(([, one], [, other]) => one.number - other.number);
  if (brackets.length === 0) return null;
  const left = brackets.filter(([, { status }]) => status === 'open').length;
  return (
    <section class="clause-part">
      <h5>{t('list.bracketsLeft', { count: left })}</h5>
      <ul class="clause-parts">
        {brackets.map(([bracketId, bracket]) => (
          <Entry key={bracketId} table={table} clause={clause} bracket={bracket} />
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  readonly table: TableStore;
  readonly clause: ClauseView;
  readonly bracket: BracketView;
}

function Entry({ table, clause, bracket }: EntryProps) {
  const { number, party, point, reason, alternative, status, votes } = bracket;
  return (
    <li>
      <strong>{t('words:bracket.name', { number })}</strong>{' '}
      <span class="badge">{t(`words:bracketStatus.${status}`)}</span>
      <dl class="facts">
        <Fact term={t('list.holder')}>{capitalised(partyName(table, party))}</Fact>
        <Fact term={capitalised(pointNamed(point))}>
          {t('list.instead', { alternative: pointInWords(issueOf(table, clause.issue), point, alternative) })}
        </Fact>
        <Fact term={t('list.reason')}>{t(`words:bracketReason.${reason}`)}</Fact>
        <VotesFact table={table} votes={votes} />
      </dl>
    </li>
  );
}
