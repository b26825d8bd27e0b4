/** Packages: linked clauses that are voted on, and adopted or rejected, together. */
import type { ClauseId } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';

/** The clauses, in the order of their numbers, that this one is agreed to stand or fall with; itself alone without a link. */
export const linkedWith = (game: Game, clause: ClauseId): readonly ClauseId[] =>
  Object.values(game.links).find(({ status, clauses }) => status === 'linked' && clauses.includes(clause))?.clauses ?? [
    clause,
  ];

const onBallot = (game: Game, clause: ClauseId): boolean =>
  game.ballot?.items.some((item) => item.clause === clause) ?? false;

/** The clauses of the open ballot that a vote on this one is a vote on. */
export function packageOf(game: Game, clause: ClauseId): readonly ClauseId[] {
  const linked = linkedWith(game, clause);
  return linked.every((each) => onBallot(game, each)) ? linked : [clause];
}
