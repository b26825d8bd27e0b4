import type { PartyId } from '#shared/model/scenario.ts';
import type { VoteView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { VoteMark } from '../shell/VoteMark.tsx';
import { nameWithYou } from '../text/PartyLine.tsx';

interface Props {
  readonly table: TableStore;
  readonly votes: Readonly<Record<PartyId, VoteView>>;
}

/** Who voted how, in the scenario's order. */
export function VoteList({ table, votes }: Props) {
  const parties = table.welcome.value?.scenario.parties ?? [];
  return (
    <ul class="vote-list">
      {parties.map(({ id }) => {
        const vote = votes[id];
        return (
          vote && (
            <li key={id}>
              <VoteMark vote={vote} /> <span>{nameWithYou(table, id)}</span>{' '}
              <span class="vote-word">{t(`words:vote.${vote}`)}</span>
            </li>
          )
        );
      })}
    </ul>
  );
}

/** Votes of an open ballot as they are cast; nothing while they are secret. */
export function VotesSoFar({ table, votes }: Props) {
  if (Object.keys(votes).length === 0) return null;
  return (
    <>
      <p class="field-label">{t('ballot:vote.soFar')}</p>
      <VoteList table={table} votes={votes} />
    </>
  );
}
