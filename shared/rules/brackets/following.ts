/** What becomes of brackets when the text comes to their alternative, or their clause closes. */
import { contentOf } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import type { GameEvent } from '../events.ts';

export const bracketsFollowing = (game: Game): readonly GameEvent[] =>
  Object.values(game.brackets).flatMap(({ id, clause: about, point, alternative, status }): readonly GameEvent[] => {
    const clause = game.clauses[about];
    if (!clause || status !== 'open') return [];
    if (clause.status !== 'live') return [{ type: 'BracketLapsed', bracket: id }];
    return contentOf(clause)[point] === alternative ? [{ type: 'BracketSettled', bracket: id }] : [];
  });
