/** Packages: linked clauses that are voted on, and adopted or rejected, together. */
import type { ClauseId } from '../../model/clause.ts';
import type { BallotItem, Game } from '../../model/game.ts';

/** The clauses, in the order of their numbers, that this one is agreed to stand or fall with; itself alone without a link. */
export const linkedWith = (game: Game, clause: ClauseId): readonly ClauseId[] =>
  Object.values(game.links).find(({ status, clauses }) => status === 'linked' && clauses.includes(clause))?.clauses ?? [
    clause,
  ];

/** The clause on the open ballot, if it is there. */
export const itemOf = (game: Game, clause: ClauseId): BallotItem | undefined =>
  game.ballot?.items.find((item) => item.clause === clause);

/** What a vote on this item of the open ballot is a vote on, in the order of the clauses' numbers. */
export function packageOf(game: Game, item: BallotItem): readonly BallotItem[] {
  const linked = linkedWith(game, item.clause);
  if (linked.length === 1) return [item];
  const items = linked.flatMap((clause) => itemOf(game, clause) ?? []);
  return items.length === linked.length ? items : [item];
}
