/** After a vote: which understandings were kept, and which were broken (MODEL.md 3, "Trust"). */
import type { Game } from '../../model/game.ts';
import type { GameEvent } from '../events.ts';

/** What the results of a ballot, not yet taken in by the game, say of the understandings about its clauses. */
export const understandingsJudged = (_game: Game, _results: readonly GameEvent[]): readonly GameEvent[] => [];
