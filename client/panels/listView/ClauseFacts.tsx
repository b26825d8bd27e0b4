import { DIALS } from '#shared/model/dials.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { BondView, ClauseView, RevisionView } from '#shared/model/view.ts';
import { levelOf } from '../../store/level.ts';
import { issueOf, partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { listOf, t } from '../../text/i18n.ts';
import { pointInWords } from '../../text/positions.ts';
import { capitalised, clausesNumbered, clauseTitled } from '../../text/wording.ts';
import { Fact } from './Fact.tsx';
import { namesOf, partiesWith } from './partiesWith.ts';
import { VotesFact } from './Votes.tsx';

interface ClauseFactsProps {
  readonly table: TableStore;
  readonly clause: ClauseView;
  readonly text: RevisionView;
}

/** What a clause says in figures and words, who stands behind it, and what became of it. */
export function ClauseFacts({ table, clause, text }: ClauseFactsProps) {
  const issue = issueOf(table, clause.issue);
  const sponsors = [clause.sponsor, ...partiesWith(clause.support, 'co-sponsor').filter((id) => id !== clause.sponsor)];
  const divided = DIALS.filter((dial) => clause.divided[dial]);
  return (
    <dl class="facts">
      <Fact term={t('list.position')}>{pointInWords(issue, 'position', text.position)}</Fact>
      <Fact term={t('list.dials')}>{dialsText(text)}</Fact>
      <Fact term={t('list.sponsors')}>{capitalised(namesOf(table, sponsors))}</Fact>
      <Parties table={table} term={t('list.asked')} parties={partiesWith(clause.support, 'asked-again')} />
      <LinkFact table={table} clause={clause} />
      {divided.length > 0 && (
        <Fact term={t('list.divided')}>{listOf(divided.map((dial) => t(`words:dial.${dial}`)))}</Fact>
      )}
      {clause.replaces && <Fact term={t('list.replaces')}>{clauseTitled(table, clause.replaces)}</Fact>}
      <VotesFact table={table} votes={clause.votes} />
      {BONDS.map((bond) => (
        <Parties key={bond} table={table} term={t(`list.bond.${bond}`)} parties={partiesWith(clause.bonds, bond)} />
      ))}
      {Object.entries(clause.explanations).map(([party, words]) => (
        <Fact key={party} term={t('list.explanation', { party: partyName(table, party) })}>
          “{words}”
        </Fact>
      ))}
    </dl>
  );
}

const BONDS: readonly BondView[] = ['bound', 'reserved', 'repudiated'];

const dialsText = (text: RevisionView): string =>
  DIALS.map((dial) =>
    t('list.dial', { dial: t(`words:dial.${dial}`), level: t(`words:level.${dial}.${levelOf(text[dial])}`) }),
  ).join(' · ');

interface PartiesProps {
  readonly table: TableStore;
  readonly term: string;
  readonly parties: readonly PartyId[];
}

function Parties({ table, term, parties }: PartiesProps) {
  return parties.length === 0 ? null : <Fact term={term}>{namesOf(table, parties)}</Fact>;
}

/** Which clauses stand or fall with it, or would if all their first sponsors agreed. */
function LinkFact({ table, clause }: { readonly table: TableStore; readonly clause: ClauseView }) {
  const everybody = table.everybody.value;
  const link = everybody?.links[clause.link];
  if (!everybody || !link || link.status === 'dissolved') return null;
  const others = Object.keys(link.clauses).filter((id) => everybody.clauses[id]?.number !== clause.number);
  return (
    <Fact term={t('list.link')}>
      {t(link.status === 'offered' ? 'list.linkOffered' : 'list.linkedWith', {
        clauses: clausesNumbered(table, others),
      })}
    </Fact>
  );
}
