/** What the table waits for from a delegation just now: who holds everybody up, and for what. */
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { AwaitedView } from '../../model/view.ts';
import { hasAnswered } from '../phases/course.ts';

export function awaitedFrom(game: Game, party: PartyId): AwaitedView {
  const seat = game.seats[party];
  if (!seat || seat.caretaker || seat.ready || !game.playing.includes(party)) return '';
  if (game.phase === 'lobby' || game.phase === 'debrief' || hasAnswered(game, party)) return '';
  if (game.preliminaries) return 'question';
  if (game.phase === 'signature') return 'signature';
  // Under the silence procedure there is nothing to cast.
  return game.ballot && game.scenario.procedure.decisionRule !== 'silence' ? 'vote' : 'ready';
}
