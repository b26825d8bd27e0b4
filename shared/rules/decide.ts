/** The index of the game: every command and the file that decides it. */
import { assertNever, ok, type Result } from '../base/result.ts';
import type { Game } from '../model/game.ts';
import type { Refusal } from '../model/refusal.ts';
import { decideAnswerAmendment } from './amendments/answerAmendment.ts';
import { decideProposeAmendment } from './amendments/proposeAmendment.ts';
import { decideSignAmendment } from './amendments/signAmendment.ts';
import { decideWithdrawAmendment } from './amendments/withdrawAmendment.ts';
import { decideLiftBracket } from './brackets/liftBracket.ts';
import { decidePlaceBracket } from './brackets/placeBracket.ts';
import { decideRequestInstructions } from './capital/requestInstructions.ts';
import { decideLeaveChannel } from './channels/leaveChannel.ts';
import { decideOpenChannel } from './channels/openChannel.ts';
import { decideSendMessage } from './channels/sendMessage.ts';
import { decideAmendClause } from './clauses/amendClause.ts';
import { decideAppointChair } from './clauses/appointChair.ts';
import { decideCoSponsor, decideEndCoSponsorship } from './clauses/coSponsor.ts';
import { decideProposeClause } from './clauses/proposeClause.ts';
import { decideTableChairText } from './clauses/tableChairText.ts';
import { decideWithdrawClause } from './clauses/withdrawClause.ts';
import type { Command } from './commands.ts';
import { withConsequences } from './consequences.ts';
import { decideStrikeEntry } from './corrections/strikeEntry.ts';
import { decideUndoStep } from './corrections/undoStep.ts';
import type { Context, Decision } from './decision.ts';
import { decideAnswerDialogue } from './diplomacy/answerDialogue.ts';
import { decideAnswerUnderstanding } from './diplomacy/answerUnderstanding.ts';
import { decideOfferDialogue } from './diplomacy/offerDialogue.ts';
import { decideOfferUnderstanding } from './diplomacy/offerUnderstanding.ts';
import { decideWithdrawDialogue } from './diplomacy/withdrawDialogue.ts';
import { decideWithdrawUnderstanding } from './diplomacy/withdrawUnderstanding.ts';
import { evolveAll } from './evolve.ts';
import type { Outcome } from './inTurn.ts';
import { decideAgreeToLink } from './links/agreeToLink.ts';
import { decideLeaveLink } from './links/leaveLink.ts';
import { decideLinkClauses } from './links/linkClauses.ts';
import { decideAnswerMotion } from './motions/answerMotion.ts';
import { decideMakeMotion } from './motions/makeMotion.ts';
import { decideBreakNews } from './news/breakNews.ts';
import { decideAdvance, decideExtend, decidePause, decideResume } from './phases/controlClock.ts';
import { decideEndGame } from './phases/endGame.ts';
import { decideMarkReady } from './phases/markReady.ts';
import { decidePassTime, decideServerReturned } from './phases/passTime.ts';
import { decideReleaseDebrief } from './phases/releaseDebrief.ts';
import { decideStartGame } from './phases/startGame.ts';
import { sealed } from './sealed.ts';
import { decideAssignSeat } from './seats/assignSeat.ts';
import { decideEndBot, decideSeatBot } from './seats/bot.ts';
import { decideEndCaretaker, decideSeatCaretaker } from './seats/caretaker.ts';
import { decideFreeSeat } from './seats/freeSeat.ts';
import { decideLowerHand, decideRaiseHand } from './seats/hand.ts';
import { decideMakeHead, decideTakeOver } from './seats/head.ts';
import { decideJoinTable } from './seats/joinTable.ts';
import { decideLeaveSeat } from './seats/leaveSeat.ts';
import { decideMute } from './seats/mute.ts';
import { decideNotePresence } from './seats/notePresence.ts';
import { decideRemovePerson } from './seats/removePerson.ts';
import { decideSetEntry } from './seats/setEntry.ts';
import { decideTakeSeat } from './seats/takeSeat.ts';
import { decideAccede } from './signature/accede.ts';
import { decideEnterReservation, decideWithdrawReservation } from './signature/reserve.ts';
import { decideDeclineFinalAct, decideSignFinalAct } from './signature/signFinalAct.ts';
import { decideBreakSilence } from './voting/breakSilence.ts';
import { decideCastVote } from './voting/castVote.ts';
import { decideExplainVote } from './voting/explainVote.ts';
import { decideVoteOnPreliminary } from './voting/voteOnPreliminary.ts';

/**
 * What a command makes happen in a game: its own events and what follows from them of itself, or a refusal. Pure: the
 * same game, command and context always give the same answer.
 */
export function outcomeOf(game: Game, command: Command, context: Context): Result<Outcome, Refusal> {
  const decision = decideAlone(game, command, context);
  if (!decision.ok) return decision;
  if (decision.value.length === 0) return ok({ events: [], game });
  const done = { events: decision.value, game: evolveAll(game, decision.value, context.at) };
  const { events, game: after } = withConsequences(game, done, context.at);
  return ok({ events, game: sealed(game, events, after, context.at) });
}

/** The events alone. */
export function decide(game: Game, command: Command, context: Context): Decision {
  const outcome = outcomeOf(game, command, context);
  return outcome.ok ? ok(outcome.value.events) : outcome;
}

/** Why a command would be refused; `undefined` when it would be accepted. */
export function refusalOf(game: Game, command: Command, context: Context): Refusal | undefined {
  const decision = decideAlone(game, command, context);
  return decision.ok ? undefined : decision.error;
}

// oxlint-disable-next-line max-lines-per-function -- The index of the game: one line for each thing that there is.
function decideAlone(game: Game, command: Command, context: Context): Decision {
  switch (command.type) {
    case 'JoinTable':
      return decideJoinTable(game, command, context);
    case 'TakeSeat':
      return decideTakeSeat(game, command, context);
    case 'LeaveSeat':
      return decideLeaveSeat(game, command, context);
    case 'AssignSeat':
      return decideAssignSeat(game, command, context);
    case 'FreeSeat':
      return decideFreeSeat(game, command, context);
    case 'SetEntry':
      return decideSetEntry(game, command, context);
    case 'NotePresence':
      return decideNotePresence(game, command, context);
    case 'StartGame':
      return decideStartGame(game, command, context);
    case 'MarkReady':
      return decideMarkReady(game, command, context);
    case 'Pause':
      return decidePause(game, command, context);
    case 'Resume':
      return decideResume(game, command, context);
    case 'Extend':
      return decideExtend(game, command, context);
    case 'Advance':
      return decideAdvance(game, command, context);
    case 'PassTime':
      return decidePassTime(game, command, context);
    case 'ServerReturned':
      return decideServerReturned(game, command, context);
    case 'ProposeClause':
      return decideProposeClause(game, command, context);
    case 'AmendClause':
      return decideAmendClause(game, command, context);
    case 'WithdrawClause':
      return decideWithdrawClause(game, command, context);
    case 'CoSponsor':
      return decideCoSponsor(game, command, context);
    case 'EndCoSponsorship':
      return decideEndCoSponsorship(game, command, context);
    case 'CastVote':
      return decideCastVote(game, command, context);
    case 'SendMessage':
      return decideSendMessage(game, command, context);
    case 'AppointChair':
      return decideAppointChair(game, command, context);
    case 'TableChairText':
      return decideTableChairText(game, command, context);
    case 'ProposeAmendment':
      return decideProposeAmendment(game, command, context);
    case 'AnswerAmendment':
      return decideAnswerAmendment(game, command, context);
    case 'SignAmendment':
      return decideSignAmendment(game, command, context);
    case 'WithdrawAmendment':
      return decideWithdrawAmendment(game, command, context);
    case 'PlaceBracket':
      return decidePlaceBracket(game, command, context);
    case 'LiftBracket':
      return decideLiftBracket(game, command, context);
    case 'LinkClauses':
      return decideLinkClauses(game, command, context);
    case 'AgreeToLink':
      return decideAgreeToLink(game, command, context);
    case 'LeaveLink':
      return decideLeaveLink(game, command, context);
    case 'MakeMotion':
      return decideMakeMotion(game, command, context);
    case 'AnswerMotion':
      return decideAnswerMotion(game, command, context);
    case 'VoteOnPreliminary':
      return decideVoteOnPreliminary(game, command, context);
    case 'BreakSilence':
      return decideBreakSilence(game, command, context);
    case 'ExplainVote':
      return decideExplainVote(game, command, context);
    case 'EnterReservation':
      return decideEnterReservation(game, command, context);
    case 'WithdrawReservation':
      return decideWithdrawReservation(game, command, context);
    case 'OpenChannel':
      return decideOpenChannel(game, command, context);
    case 'LeaveChannel':
      return decideLeaveChannel(game, command, context);
    case 'OfferUnderstanding':
      return decideOfferUnderstanding(game, command, context);
    case 'AnswerUnderstanding':
      return decideAnswerUnderstanding(game, command, context);
    case 'WithdrawUnderstanding':
      return decideWithdrawUnderstanding(game, command, context);
    case 'OfferDialogue':
      return decideOfferDialogue(game, command, context);
    case 'AnswerDialogue':
      return decideAnswerDialogue(game, command, context);
    case 'WithdrawDialogue':
      return decideWithdrawDialogue(game, command, context);
    case 'RequestInstructions':
      return decideRequestInstructions(game, command, context);
    case 'SignFinalAct':
      return decideSignFinalAct(game, command, context);
    case 'DeclineFinalAct':
      return decideDeclineFinalAct(game, command, context);
    case 'Accede':
      return decideAccede(game, command, context);
    case 'BreakNews':
      return decideBreakNews(game, command, context);
    case 'UndoStep':
      return decideUndoStep(game, command, context);
    case 'StrikeEntry':
      return decideStrikeEntry(game, command, context);
    case 'EndGame':
      return decideEndGame(game, command, context);
    case 'TakeOver':
      return decideTakeOver(game, command, context);
    case 'MakeHead':
      return decideMakeHead(game, command, context);
    case 'RemovePerson':
      return decideRemovePerson(game, command, context);
    case 'RaiseHand':
      return decideRaiseHand(game, command, context);
    case 'LowerHand':
      return decideLowerHand(game, command, context);
    case 'Mute':
      return decideMute(game, command, context);
    case 'SeatCaretaker':
      return decideSeatCaretaker(game, command, context);
    case 'EndCaretaker':
      return decideEndCaretaker(game, command, context);
    case 'SeatBot':
      return decideSeatBot(game, command, context);
    case 'EndBot':
      return decideEndBot(game, command, context);
    case 'ReleaseDebrief':
      return decideReleaseDebrief(game, command, context);
    default:
      return assertNever(command);
  }
}
