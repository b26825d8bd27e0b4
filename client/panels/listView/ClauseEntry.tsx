import type { ClauseId } from '#shared/model/clause.ts';
import { DIALS, type Level } from '#shared/model/dials.ts';
import type { ClauseView, RevisionView, SupportView, VoteView } from '#shared/model/view.ts';
import { issueOf, partyName, textOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { listOf, t } from '../../text/i18n.ts';
import { positionInWords } from '../../text/operative.ts';
import { rejectionText } from '../../text/wording.ts';
import { HardnessMark } from '../shell/HardnessMark.tsx';
import { VoteMark } from '../shell/VoteMark.tsx';
import { showClause } from '../tablePage/showClause.ts';
import { IssueOf } from '../text/ClauseWords.tsx';

interface ClauseEntryProps {
  readonly table: TableStore;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

/** A clause with everything that is public about it. */
export function ClauseEntry({ table, id, clause }: ClauseEntryProps) {
  const text = textOf(clause);
  if (!text) return null;
  const name = t('words:clause.name', { number: clause.number });
  return (
    <article class="clause-entry">
      <h4>
        <span class="muted">{name}</span> {text.title}
      </h4>
      <p class="clause-facts">
        <HardnessMark dials={text} />
        <span class="badge">{t(`words:status.${clause.status}`)}</span>
        <IssueOf table={table} clause={clause} />
      </p>
      <p class="operative">{text.text}</p>
      {clause.rejection && <p>{t('list.because', { rejection: rejectionText(clause.rejection) })}</p>}
      <Facts table={table} clause={clause} text={text} />
      <button type="button" class="button button-quiet clause-open" onClick={() => showClause(id)}>
        {t('list.open')} <span class="visually-hidden">{name}</span>
      </button>
    </article>
  );
}

function Facts(props: { readonly table: TableStore; readonly clause: ClauseView; readonly text: RevisionView }) {
  const { table, clause, text } = props;
  const issue = issueOf(table, clause.issue);
  const named = (parties: readonly string[]) => listOf(parties.map((party) => partyName(table, party)));
  const asked = supporters(clause, 'asked-again');
  const bound = Object.keys(clause.bonds).filter((party) => clause.bonds[party] === 'bound');
  const repudiated = Object.keys(clause.bonds).filter((party) => clause.bonds[party] === 'repudiated');
  return (
    <dl class="facts">
      <Fact term={t('list.position')}>
        {t('list.positionWords', {
          position: text.position,
          words: issue ? positionInWords(issue, text.position) : '',
        })}
      </Fact>
      <Fact term={t('list.dials')}>{dialsText(text)}</Fact>
      <Fact term={t('list.sponsors')}>{named([clause.sponsor, ...supporters(clause, 'co-sponsor')])}</Fact>
      {asked.length > 0 && <Fact term={t('list.asked')}>{named(asked)}</Fact>}
      {Object.keys(clause.votes).length > 0 && (
        <Fact term={t('list.votes')}>
          <Votes clause={clause} named={named} />
        </Fact>
      )}
      {bound.length > 0 && <Fact term={t('list.bound')}>{named(bound)}</Fact>}
      {repudiated.length > 0 && <Fact term={t('list.repudiated')}>{named(repudiated)}</Fact>}
    </dl>
  );
}

const supporters = ({ support }: ClauseView, kind: SupportView): readonly string[] =>
  Object.keys(support).filter((party) => support[party] === kind);

const dialsText = (text: RevisionView): string =>
  DIALS.map((dial) =>
    t('list.dial', { dial: t(`words:dial.${dial}`), level: t(`words:level.${dial}.${text[dial] as Level}`) }),
  ).join(' · ');

function Fact({ term, children }: { readonly term: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const VOTES: readonly VoteView[] = ['yes', 'no', 'abstain', 'silent', 'absent'];

interface VotesProps {
  readonly clause: ClauseView;
  readonly named: (parties: readonly string[]) => string;
}

function Votes({ clause, named }: VotesProps) {
  const cast = VOTES.map(
    (vote) => [vote, Object.keys(clause.votes).filter((party) => clause.votes[party] === vote)] as const,
  ).filter(([, parties]) => parties.length > 0);
  return (
    <ul class="votes">
      {cast.map(([vote, parties]) => (
        <li key={vote}>
          <VoteMark vote={vote} />
          <span>{t('list.votesOf', { vote: t(`words:vote.${vote}`), parties: named(parties) })}</span>
        </li>
      ))}
    </ul>
  );
}
