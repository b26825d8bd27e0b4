/** What an event changes: the state of a table is the fold of its events. */
import { assertNever } from '../base/result.ts';
import type { Game } from '../model/game.ts';
import { evolveAmendments } from './amendments/evolve.ts';
import { evolveBrackets } from './brackets/evolve.ts';
import { evolveCapital } from './capital/evolve.ts';
import { evolveChannels } from './channels/evolve.ts';
import { evolveClauses } from './clauses/evolve.ts';
import { evolveCorrections } from './corrections/evolve.ts';
import { evolveDiplomacy } from './diplomacy/evolve.ts';
import type { GameEvent } from './events.ts';
import { evolveLinks } from './links/evolve.ts';
import { evolveMotions } from './motions/evolve.ts';
import { evolveNews } from './news/evolve.ts';
import { evolvePhases } from './phases/evolve.ts';
import { sealed } from './sealed.ts';
import { evolveSeats } from './seats/evolve.ts';
import { evolveSignature } from './signature/evolve.ts';
import { evolveVoting } from './voting/evolve.ts';

/** The game after one event that happened `at` (milliseconds since 1970). */
// oxlint-disable-next-line max-lines-per-function -- The index of the game: one line for each thing that there is.
function evolve(game: Game, event: GameEvent, at: number): Game {
  switch (event.type) {
    case 'TableOpened':
      throw new Error('A table opens only once, with the first event of its log');
    case 'PersonJoined':
    case 'SeatTaken':
    case 'SeatLeft':
    case 'HeadChanged':
    case 'PersonRemoved':
    case 'HandChanged':
    case 'MuteChanged':
    case 'DelegationPrompted':
    case 'CaretakerSeated':
    case 'CaretakerLeft':
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
    case 'GameStopped':
    case 'DebriefReleased':
    case 'UncertaintyLearned':
      return evolvePhases(game, event, at);
    case 'ClauseProposed':
    case 'ClauseAmended':
    case 'ClauseWithdrawn':
    case 'ClauseCoSponsored':
    case 'CoSponsorshipEnded':
    case 'ChairAppointed':
      return evolveClauses(game, event, at);
    case 'BallotOpened':
    case 'NothingToVote':
    case 'VoteCast':
    case 'ClauseAdopted':
    case 'ClauseRejected':
    case 'PreliminariesOpened':
    case 'PreliminaryVoteCast':
    case 'DivisionDecided':
    case 'PreliminariesClosed':
    case 'SilenceBroken':
    case 'ReservationEntered':
    case 'ReservationWithdrawn':
    case 'VoteExplained':
      return evolveVoting(game, event, at);
    case 'MessageSent':
    case 'ChannelOpened':
    case 'ChannelLeft':
      return evolveChannels(game, event);
    case 'AmendmentProposed':
    case 'AmendmentAccepted':
    case 'AmendmentDeclined':
    case 'AmendmentSigned':
    case 'AmendmentTakenIn':
    case 'AmendmentWithdrawn':
    case 'AmendmentLapsed':
    case 'AmendmentAdopted':
    case 'AmendmentRejected':
      return evolveAmendments(game, event, at);
    case 'BracketPlaced':
    case 'BracketLifted':
    case 'BracketSettled':
    case 'BracketLapsed':
    case 'BracketOverruled':
    case 'BracketKept':
      return evolveBrackets(game, event, at);
    case 'LinkOffered':
    case 'LinkAgreed':
    case 'ClausesLinked':
    case 'LinkReopened':
    case 'LinkDissolved':
    case 'LinkDecided':
      return evolveLinks(game, event, at);
    case 'MotionMade':
    case 'MotionAnswered':
    case 'MotionCarried':
    case 'MotionFailed':
    case 'CaucusStarted':
    case 'CaucusEnded':
      return evolveMotions(game, event, at);
    case 'UnderstandingOffered':
    case 'UnderstandingAccepted':
    case 'UnderstandingDeclined':
    case 'UnderstandingWithdrawn':
    case 'UnderstandingLapsed':
    case 'UnderstandingJudged':
    case 'GoodwillGained':
    case 'WordBroken':
    case 'DialogueOffered':
    case 'DialogueDeclined':
    case 'DialogueWithdrawn':
    case 'DialogueLapsed':
    case 'DialogueHeld':
      return evolveDiplomacy(game, event, at);
    case 'InstructionsAnswered':
      return evolveCapital(game, event);
    case 'FinalActOpened':
    case 'FinalActSigned':
    case 'FinalActDeclined':
    case 'ActReservationEntered':
    case 'ActReservationWithdrawn':
    case 'RatificationDrawn':
    case 'ClauseEnteredIntoForce':
    case 'ClauseLapsed':
    case 'ClauseAcceded':
      return evolveSignature(game, event, at);
    case 'NewsBroke':
      return evolveNews(game, event, at);
    case 'StepUndone':
    case 'EntryStruck':
      return evolveCorrections(game, event, at);
    default:
      return assertNever(event);
  }
}

export const evolveAll = (game: Game, events: readonly GameEvent[], at: number): Game =>
  events.reduce((state, event) => evolve(state, event, at), game);

/** The game after one row of its log: the events of one accepted command. */
export const evolveRow = (game: Game, events: readonly GameEvent[], at: number): Game =>
  sealed(game, events, evolveAll(game, events, at), at);
