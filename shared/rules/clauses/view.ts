import { memoized } from '../../base/memo.ts';
import { type Clause, type ClauseContent, revisionOf, type Tally } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { BondView, ClauseView, RevisionView, SupportView, VoteView } from '../../model/view.ts';

const onTheBallot = memoized((clause: Clause) => viewOf(clause, true));
const offTheBallot = memoized((clause: Clause) => viewOf(clause, false));

export const clauseView = (game: Game, clause: Clause): ClauseView =>
  game.ballot?.items.some((item) => item.clause === clause.id) ? onTheBallot(clause) : offTheBallot(clause);

function viewOf(clause: Clause, onBallot: boolean): ClauseView {
  return {
    number: clause.number,
    issue: clause.issue,
    sponsor: clause.sponsor,
    round: clause.round,
    revision: revisionOf(clause),
    revisions: Object.fromEntries(clause.revisions.map((content, index) => [String(index + 1), revisionView(content)])),
    support: supportView(clause),
    status: clause.status,
    onBallot,
    votes: clause.tally ? votesView(clause.tally) : {},
    rejection: clause.rejection ?? '',
    bonds: bondsView(clause),
  };
}

const revisionView = ({ position, obligation, precision, delegation, title, text }: ClauseContent): RevisionView => ({
  position,
  obligation,
  precision,
  delegation,
  title,
  text,
});

const each = <Word>(parties: readonly PartyId[], word: Word): Record<PartyId, Word> =>
  Object.fromEntries(parties.map((party) => [party, word]));

const supportView = (clause: Clause): Record<PartyId, SupportView> => ({
  ...each<SupportView>(clause.askedAgain, 'asked-again'),
  ...each<SupportView>(clause.coSponsors, 'co-sponsor'),
  [clause.sponsor]: 'sponsor',
});

const votesView = (tally: Tally): Record<PartyId, VoteView> => ({
  ...tally.votes,
  ...each<VoteView>(tally.silent, 'silent'),
  ...each<VoteView>(tally.absent, 'absent'),
});

const bondsView = (clause: Clause): Record<PartyId, BondView> => ({
  ...each<BondView>(clause.bound, 'bound'),
  ...each<BondView>(clause.repudiated, 'repudiated'),
});
