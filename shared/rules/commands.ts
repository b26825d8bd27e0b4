/** Everything that can be asked of a table, and how it is read. */
import { z } from 'zod';
import { fail, ok, type Result } from '../base/result.ts';
import type { Refusal } from '../model/refusal.ts';
import { sendMessage } from './channels/sendMessage.ts';
import { amendClause } from './clauses/amendClause.ts';
import { coSponsor, endCoSponsorship } from './clauses/coSponsor.ts';
import { proposeClause } from './clauses/proposeClause.ts';
import { withdrawClause } from './clauses/withdrawClause.ts';
import { advance, extend, pause, resume } from './phases/controlClock.ts';
import { markReady } from './phases/markReady.ts';
import { expirePhase, serverReturned } from './phases/passTime.ts';
import { startGame } from './phases/startGame.ts';
import { assignSeat } from './seats/assignSeat.ts';
import { freeSeat } from './seats/freeSeat.ts';
import { joinTable } from './seats/joinTable.ts';
import { leaveSeat } from './seats/leaveSeat.ts';
import { notePresence } from './seats/notePresence.ts';
import { setEntry } from './seats/setEntry.ts';
import { takeSeat } from './seats/takeSeat.ts';
import { castVote } from './voting/castVote.ts';

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
  expirePhase,
  serverReturned,
  proposeClause,
  amendClause,
  withdrawClause,
  coSponsor,
  endCoSponsorship,
  castVote,
  sendMessage,
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
