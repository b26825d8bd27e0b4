import type { PartyId } from '#shared/model/scenario.ts';
import type { VoteView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { VoteMark } from '../shell/VoteMark.tsx';
import { Fact } from './Fact.tsx';
import { namesOf, partiesWith } from './partiesWith.ts';

const VOTES: readonly VoteView[] = ['yes', 'no', 'abstain', 'silent', 'absent'];

interface VotesProps {
  readonly table: TableStore;
  readonly votes: Readonly<Record<PartyId, VoteView>>;
}

/** Who voted how, as one line of a list of facts; nothing before the votes are open. */
export function VotesFact({ table, votes }: VotesProps) {
  const cast = VOTES.map((vote) => [vote, partiesWith(votes, vote)] as const).filter(
    ([, parties]) => parties.length > 0,
  );
  if (cast.length === 0) return null;
  return (
    <Fact term={t('list.votes')}>
      <ul class="votes">
        {cast.map(([vote, parties]) => (
          <li key={vote}>
            <VoteMark vote={vote} />
            <span>{t('list.votesOf', { vote: t(`words:vote.${vote}`), parties: namesOf(table, parties) })}</span>
          </li>
        ))}
      </ul>
    </Fact>
  );
}
