import type { ClauseId } from '#shared/model/clause.ts';
import type { AmendmentView, ClauseView, RevisionView } from '#shared/model/view.ts';
import { issueOf, partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { pointInWords } from '../../text/positions.ts';
import { capitalised, pointNamed } from '../../text/wording.ts';
import { Fact } from './Fact.tsx';
import { namesOf, partiesWith } from './partiesWith.ts';
import { VotesFact } from './Votes.tsx';

interface ClauseAmendmentsProps {
  readonly table: TableStore;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

/** Who asks for what other text, who wants it, and what became of it. */
export function ClauseAmendments({ table, id, clause }: ClauseAmendmentsProps) {
  const amendments = Object.entries(table.everybody.value?.amendments ?? {})
    .filter(([, amendment]) => amendment.clause === id)
    .sort(([, one], [, other]) => one.number - other.number);
  if (amendments.length === 0) return null;
  return (
    <section class="clause-part">
      <h5>{t('list.amendments', { count: amendments.filter(([, { status }]) => status === 'open').length })}</h5>
      <ul class="clause-parts">
        {amendments.map(([amendmentId, amendment]) => (
          <Entry key={amendmentId} table={table} clause={clause} amendment={amendment} />
        ))}
      </ul>
    </section>
  );
}

const POINTS = [
  'position',
  'obligation',
  'precision',
  'delegation',
  'title',
  'text',
] as const satisfies readonly (keyof RevisionView)[];

interface EntryProps {
  readonly table: TableStore;
  readonly clause: ClauseView;
  readonly amendment: AmendmentView;
}

function Entry({ table, clause, amendment }: EntryProps) {
  const { number, party, status, changes, result, consent, signatories, seconded, votes } = amendment;
  const issue = issueOf(table, clause.issue);
  const accepted = partiesWith(consent, 'accepted');
  const declined = partiesWith(consent, 'declined');
  const signed = partiesWith(signatories, true);
  return (
    <li>
      <strong>{t('words:amendment.name', { number })}</strong>{' '}
      <span class="badge">{t(`words:amendmentStatus.${status}`)}</span>
      <dl class="facts">
        <Fact term={t('list.mover')}>{capitalised(partyName(table, party))}</Fact>
        {POINTS.filter((point) => changes[point]).map((point) => (
          <Fact key={point} term={capitalised(pointNamed(point))}>
            {t('list.instead', { alternative: pointInWords(issue, point, result[point]) })}
          </Fact>
        ))}
        {accepted.length > 0 && <Fact term={t('words:consent.accepted')}>{namesOf(table, accepted)}</Fact>}
        {declined.length > 0 && <Fact term={t('words:consent.declined')}>{namesOf(table, declined)}</Fact>}
        <Fact term={t('list.signatories')}>
          {namesOf(table, signed)}
          {status === 'open' && ` (${t(seconded ? 'list.seconded' : 'list.notSeconded')})`}
        </Fact>
        <VotesFact table={table} votes={votes} />
      </dl>
    </li>
  );
}
