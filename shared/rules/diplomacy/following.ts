/** What becomes of offers and promises when what they are about is over. */
import type { Promised, Understanding } from '../../model/diplomacy.ts';
import type { Game } from '../../model/game.ts';
import type { GameEvent } from '../events.ts';
import { dialoguesOf } from './dialogues.ts';
import { isOpen, understandingsOf } from './understandings.ts';

/** After a vote every understanding about it has been judged; what is still open had a text that went in another way. */
export const understandingsFollowing = (game: Game): readonly GameEvent[] =>
  understandingsOf(game)
    .filter((understanding) => isOpen(understanding) && !canStillBeKept(game, understanding))
    .map(({ id }) => ({ type: 'UnderstandingLapsed', understanding: id }));

function canStillBeKept(game: Game, { gives, takes }: Understanding): boolean {
  const isLive = ({ clause }: Promised) => game.clauses[clause]?.status === 'live';
  return game.phase !== 'signature' && game.phase !== 'debrief' && isLive(gives) && isLive(takes);
}

export const dialoguesFollowing = (game: Game): readonly GameEvent[] =>
  dialoguesOf(game)
    .filter(({ status }) => status === 'offered' && game.phase !== 'consultations')
    .map(({ id }) => ({ type: 'DialogueLapsed', dialogue: id }));
