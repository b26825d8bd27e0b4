/** Everything that can be asked of a table, and how it is read. */
import { z } from 'zod';
import { fail, ok, type Result } from '../base/result.ts';
import type { Refusal } from '../model/refusal.ts';
import { answerAmendment } from './amendments/answerAmendment.ts';
import { proposeAmendment } from './amendments/proposeAmendment.ts';
import { signAmendment } from './amendments/signAmendment.ts';
import { withdrawAmendment } from './amendments/withdrawAmendment.ts';
import { liftBracket } from './brackets/liftBracket.ts';
import { placeBracket } from './brackets/placeBracket.ts';
import { requestInstructions } from './capital/requestInstructions.ts';
import { leaveChannel } from './channels/leaveChannel.ts';
import { openChannel } from './channels/openChannel.ts';
import { sendMessage } from './channels/sendMessage.ts';
import { amendClause } from './clauses/amendClause.ts';
import { appointChair } from './clauses/appointChair.ts';
import { coSponsor, endCoSponsorship } from './clauses/coSponsor.ts';
import { proposeClause } from './clauses/proposeClause.ts';
import { tableChairText } from './clauses/tableChairText.ts';
import { withdrawClause } from './clauses/withdrawClause.ts';
import { strikeEntry } from './corrections/strikeEntry.ts';
import { undoStep } from './corrections/undoStep.ts';
import { answerDialogue } from './diplomacy/answerDialogue.ts';
import { answerUnderstanding } from './diplomacy/answerUnderstanding.ts';
import { offerDialogue } from './diplomacy/offerDialogue.ts';
import { offerUnderstanding } from './diplomacy/offerUnderstanding.ts';
import { withdrawDialogue } from './diplomacy/withdrawDialogue.ts';
import { withdrawUnderstanding } from './diplomacy/withdrawUnderstanding.ts';
import { agreeToLink } from './links/agreeToLink.ts';
import { leaveLink } from './links/leaveLink.ts';
import { linkClauses } from './links/linkClauses.ts';
import { answerMotion } from './motions/answerMotion.ts';
import { makeMotion } from './motions/makeMotion.ts';
import { breakNews } from './news/breakNews.ts';
import { advance, extend, pause, resume } from './phases/controlClock.ts';
import { endGame } from './phases/endGame.ts';
import { markReady } from './phases/markReady.ts';
import { passTime, serverReturned } from './phases/passTime.ts';
import { releaseDebrief } from './phases/releaseDebrief.ts';
import { startGame } from './phases/startGame.ts';
import { assignSeat } from './seats/assignSeat.ts';
import { endBot, seatBot } from './seats/bot.ts';
import { endCaretaker, seatCaretaker } from './seats/caretaker.ts';
import { freeSeat } from './seats/freeSeat.ts';
import { lowerHand, raiseHand } from './seats/hand.ts';
import { makeHead, takeOver } from './seats/head.ts';
import { joinTable } from './seats/joinTable.ts';
import { leaveSeat } from './seats/leaveSeat.ts';
import { mute } from './seats/mute.ts';
import { notePresence } from './seats/notePresence.ts';
import { removePerson } from './seats/removePerson.ts';
import { setEntry } from './seats/setEntry.ts';
import { takeSeat } from './seats/takeSeat.ts';
import { accede } from './signature/accede.ts';
import { enterReservation, withdrawReservation } from './signature/reserve.ts';
import { declineFinalAct, signFinalAct } from './signature/signFinalAct.ts';
import { breakSilence } from './voting/breakSilence.ts';
import { castVote } from './voting/castVote.ts';
import { explainVote } from './voting/explainVote.ts';
import { voteOnPreliminary } from './voting/voteOnPreliminary.ts';

const anyCommand = z.discriminatedUnion('type', [
  joinTable,
  takeSeat,
  leaveSeat,
  assignSeat,
  freeSeat,
  setEntry,
  notePresence,
  startGame,
  markReady,
  pause,
  resume,
  extend,
  advance,
  passTime,
  serverReturned,
  proposeClause,
  amendClause,
  withdrawClause,
  coSponsor,
  endCoSponsorship,
  castVote,
  sendMessage,
  appointChair,
  tableChairText,
  proposeAmendment,
  answerAmendment,
  signAmendment,
  withdrawAmendment,
  placeBracket,
  liftBracket,
  linkClauses,
  agreeToLink,
  leaveLink,
  makeMotion,
  answerMotion,
  voteOnPreliminary,
  breakSilence,
  explainVote,
  enterReservation,
  withdrawReservation,
  openChannel,
  leaveChannel,
  offerUnderstanding,
  answerUnderstanding,
  withdrawUnderstanding,
  offerDialogue,
  answerDialogue,
  withdrawDialogue,
  requestInstructions,
  signFinalAct,
  declineFinalAct,
  accede,
  breakNews,
  undoStep,
  strikeEntry,
  endGame,
  takeOver,
  makeHead,
  removePerson,
  raiseHand,
  lowerHand,
  mute,
  seatCaretaker,
  endCaretaker,
  seatBot,
  endBot,
  releaseDebrief,
]);

export type Command = z.infer<typeof anyCommand>;
export type CommandType = Command['type'];

/** Reads a command from whatever came in; says which field is wrong when it is none. */
export function parseCommand(input: unknown): Result<Command, Refusal> {
  const parsed = anyCommand.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return fail({
    code: 'malformed',
    where: issue?.path.map(String).join('.') || 'command',
    problem: issue?.message ?? 'unreadable',
  });
}

/** The words in a command that belong to a person: they stand beside the log, never in it. */
export function personalText(command: Command): string | undefined {
  if (command.type === 'JoinTable') return command.name;
  return command.type === 'SendMessage' ? command.text : undefined;
}
