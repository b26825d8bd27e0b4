/** The index of the game: every command and the file that decides it. */
import { assertNever, ok, type Result } from '../base/result.ts';
import type { Game } from '../model/game.ts';
import type { Refusal } from '../model/refusal.ts';
import { decideSendMessage } from './channels/sendMessage.ts';
import { decideAmendClause } from './clauses/amendClause.ts';
import { decideCoSponsor, decideEndCoSponsorship } from './clauses/coSponsor.ts';
import { decideProposeClause } from './clauses/proposeClause.ts';
import { decideWithdrawClause } from './clauses/withdrawClause.ts';
import type { Command } from './commands.ts';
import type { Context, Decision } from './decision.ts';
import type { GameEvent } from './events.ts';
import { evolveAll } from './evolve.ts';
import { decideAdvance, decideExtend, decidePause, decideResume } from './phases/controlClock.ts';
import { phaseCompleted } from './phases/course.ts';
import { decideMarkReady } from './phases/markReady.ts';
import { decideExpirePhase, decideServerReturned } from './phases/passTime.ts';
import { decideStartGame } from './phases/startGame.ts';
import { decideAssignSeat } from './seats/assignSeat.ts';
import { decideFreeSeat } from './seats/freeSeat.ts';
import { decideJoinTable } from './seats/joinTable.ts';
import { decideLeaveSeat } from './seats/leaveSeat.ts';
import { decideNotePresence } from './seats/notePresence.ts';
import { decideSetEntry } from './seats/setEntry.ts';
import { decideTakeSeat } from './seats/takeSeat.ts';
import { decideCastVote } from './voting/castVote.ts';

/** What a command made happen, and the game after it. */
export interface Outcome {
  /** Empty when nothing needed to change. */
  readonly events: readonly GameEvent[];
  readonly game: Game;
}

/**
 * What a command makes happen in a game: its own events and what follows from them of itself, or a refusal. Pure: the
 * same game, command and context always give the same answer.
 */
export function outcomeOf(game: Game, command: Command, context: Context): Result<Outcome, Refusal> {
  const decision = decideAlone(game, command, context);
  if (!decision.ok) return decision;
  const next = evolveAll(game, decision.value, context.at);
  const consequences = decision.value.length === 0 ? [] : phaseCompleted(next, context.at);
  return ok({ events: [...decision.value, ...consequences], game: evolveAll(next, consequences, context.at) });
}

/** The events alone. */
export function decide(game: Game, command: Command, context: Context): Decision {
  const outcome = outcomeOf(game, command, context);
  return outcome.ok ? ok(outcome.value.events) : outcome;
}

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
    case 'ExpirePhase':
      return decideExpirePhase(game, command, context);
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
    default:
      return assertNever(command);
  }
}
