/** What an event changes: the state of a table is the fold of its events. */
import { assertNever } from '../base/result.ts';
import type { Game } from '../model/game.ts';
import { evolveChannels } from './channels/evolve.ts';
import { evolveClauses } from './clauses/evolve.ts';
import type { GameEvent } from './events.ts';
import { evolvePhases } from './phases/evolve.ts';
import { evolveSeats } from './seats/evolve.ts';
import { evolveVoting } from './voting/evolve.ts';

/** The game after one event that happened `at` (milliseconds since 1970). */
function evolve(game: Game, event: GameEvent, at: number): Game {
  switch (event.type) {
    case 'TableOpened':
      throw new Error('A table opens only once, with the first event of its log');
    case 'PersonJoined':
    case 'SeatTaken':
    case 'SeatLeft':
    case 'PresenceChanged':
    case 'EntryChanged':
      return evolveSeats(game, event, at);
    case 'GameStarted':
    case 'PhaseStarted':
    case 'ReadyMarked':
    case 'GamePaused':
    case 'GameResumed':
    case 'PhaseExtended':
    case 'DeadlineMoved':
    case 'UncertaintyLearned':
      return evolvePhases(game, event, at);
    case 'ClauseProposed':
    case 'ClauseAmended':
    case 'ClauseWithdrawn':
    case 'ClauseCoSponsored':
    case 'CoSponsorshipEnded':
      return evolveClauses(game, event, at);
    case 'BallotOpened':
    case 'NothingToVote':
    case 'VoteCast':
    case 'ClauseAdopted':
    case 'ClauseRejected':
      return evolveVoting(game, event, at);
    case 'MessageSent':
      return evolveChannels(game, event);
    default:
      return assertNever(event);
  }
}

export const evolveAll = (game: Game, events: readonly GameEvent[], at: number): Game =>
  events.reduce((state, event) => evolve(state, event, at), game);
