/** What becomes of links when everybody agrees, when a text of theirs changes, or a clause of theirs closes. */
import type { Link } from '../../model/amendment.ts';
import { type Clause, revisionOf } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import type { GameEvent } from '../events.ts';
import { clausesIn, firstSponsors, isOpen, revisionsOf } from './standing.ts';

export const linksFollowing = (game: Game): readonly GameEvent[] =>
  Object.values(game.links)
    .filter(isOpen)
    .flatMap((link) => linkFollowing(game, link));

function linkFollowing(game: Game, link: Link): readonly GameEvent[] {
  const clauses = clausesIn(game, link);
  if (clauses.some(({ status }) => status !== 'live')) return [overFor(link, clauses)];
  // In a vote the texts may still move by the table's will; only afterwards are the sponsors asked again.
  if (game.phase !== 'consultations') return [];
  const moved = clauses.filter((clause) => revisionOf(clause) !== link.seen[clause.id]);
  if (moved.length > 0) return [reopened(link, clauses, moved)];
  const unanimous = firstSponsors(clauses).every((sponsor) => link.agreed.includes(sponsor));
  return unanimous && link.status === 'offered' ? [{ type: 'ClausesLinked', link: link.id }] : [];
}

const overFor = ({ id, status }: Link, clauses: readonly Clause[]): GameEvent =>
  status === 'linked' && clauses.every(({ tally }) => tally !== undefined)
    ? { type: 'LinkDecided', link: id }
    : { type: 'LinkDissolved', link: id, party: '' };

/** Whoever changed its text has agreed to it; everybody else is asked again. */
function reopened({ id, agreed }: Link, clauses: readonly Clause[], moved: readonly Clause[]): GameEvent {
  const changing = firstSponsors(moved);
  return {
    type: 'LinkReopened',
    link: id,
    agreed: agreed.filter((sponsor) => changing.includes(sponsor)),
    seen: revisionsOf(clauses),
  };
}
