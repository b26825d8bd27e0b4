import type { Bracket } from '../../model/amendment.ts';
import type { ClauseId } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';

/** The brackets left in a clause, in the order of their numbers. */
export const openBrackets = (game: Game, clause: ClauseId): readonly Bracket[] =>
  Object.values(game.brackets).filter((bracket) => bracket.clause === clause && bracket.status === 'open');
