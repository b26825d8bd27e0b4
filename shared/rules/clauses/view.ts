import { memoized, memoizedOn } from '../../base/memo.ts';
import { mapValues } from '../../base/records.ts';
import { type Clause, type ClauseContent, type ClauseId, revisionOf } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { BondView, ClauseView, RevisionView, SupportView } from '../../model/view.ts';
import { linkOf } from '../links/standing.ts';
import { openVotesView, tallyView } from '../voting/view.ts';

const onTheBallot = memoized((clause: Clause) => viewOf(clause, true));
const offTheBallot = memoized((clause: Clause) => viewOf(clause, false));

export const clauseViews = memoizedOn(
  ({ clauses, ballot, links, scenario }: Game) => [links, clauses, ballot, scenario],
  (game): Readonly<Record<ClauseId, ClauseView>> => mapValues(game.clauses, (clause) => clauseView(game, clause)),
);

function clauseView(game: Game, clause: Clause): ClauseView {
  const onBallot = game.ballot?.items.some((item) => item.clause === clause.id) ?? false;
  const alone = onBallot ? onTheBallot(clause) : offTheBallot(clause);
  const link = linkOf(game, clause.id) ?? '';
  const votes = onBallot ? openVotesView(game, clause.id) : NO_VOTES;
  return link === '' && Object.keys(votes).length === 0 ? alone : amongOthers({ alone, link, votes });
}

const amongOthers = memoizedOn(
  ({ alone, link, votes }: Pick<ClauseView, 'link' | 'votes'> & { readonly alone: ClauseView }) => [alone, link, votes],
  ({ alone, link, votes }): ClauseView => ({ ...alone, link, votes }),
);

const NO_VOTES = {};

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
    votes: tallyView(clause.tally),
    rejection: clause.rejection ?? '',
    bonds: bondsView(clause),
    link: '',
    replaces: clause.replaces ?? '',
    divided: Object.fromEntries(clause.divided.map((dial) => [dial, true])),
    explanations: clause.explanations,
  };
}

export const revisionView = ({
  position,
  obligation,
  precision,
  delegation,
  title,
  text,
}: ClauseContent): RevisionView => ({
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

const bondsView = (clause: Clause): Record<PartyId, BondView> => ({
  ...each<BondView>(clause.bound, 'bound'),
  ...each<BondView>(clause.repudiated, 'repudiated'),
  ...each<BondView>(clause.reserved, 'reserved'),
});
