import { mapValues } from '../../base/records.ts';
import { assertNever } from '../../base/result.ts';
import type { Clock, Game, Seat } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { inSession } from '../motions/evolve.ts';
import { newsOfRound } from '../news/due.ts';
import { recorded } from '../recorded.ts';
import { attended } from '../seats/evolve.ts';
import type { PhaseEvent } from './events.ts';

export function evolvePhases(game: Game, event: PhaseEvent, at: number): Game {
  switch (event.type) {
    case 'GameStarted':
      return recorded(begun(game, event.playing, at), { kind: 'started', at });
    case 'PhaseStarted':
      return started(game, event, at);
    case 'ReadyMarked':
      return {
        ...game,
        seats: mapValues(game.seats, (seat, party) => (party === event.party ? { ...seat, ready: event.ready } : seat)),
      };
    case 'GamePaused':
      return paused(game, event, at);
    case 'GameResumed':
      return isAway(game.clock)
        ? resumed(game, event.deadline, at)
        : recorded(resumed(game, event.deadline, at), { kind: 'resumed', at });
    case 'PhaseExtended':
      return recorded(
        { ...game, clock: extended(game.clock, event.seconds * 1_000) },
        { kind: 'extended', at, value: event.seconds },
      );
    case 'DeadlineMoved':
      return { ...game, clock: running(event.deadline) };
    case 'GameStopped':
      return recorded(
        { ...rest(game), stopped: true },
        { kind: 'stopped', at, ...(event.reason !== '' && { reason: event.reason }) },
      );
    case 'DebriefReleased':
      return recorded({ ...game, held: false }, { kind: 'released', at });
    case 'UncertaintyLearned':
      return recorded(
        { ...game, uncertainty: { ...game.uncertainty, [event.issue]: event.uncertainty } },
        { kind: 'learned', at, issue: event.issue, value: event.uncertainty },
      );
    default:
      return assertNever(event);
  }
}

/** Who is away when the game begins is away from then on. */
function begun(game: Game, playing: readonly PartyId[], at: number): Game {
  const seats = mapValues(game.seats, ({ awaySince: _lobby, ...seat }) => seat);
  return playing.reduce((now, party) => attended(now, party, at), { ...game, playing, seats });
}

const running = (deadline: number): Clock => ({ kind: 'running', deadline });

function extended(clock: Clock, ms: number): Clock {
  if (clock.kind === 'running') return running(clock.deadline + ms);
  return clock.kind === 'paused' ? { ...clock, remaining: clock.remaining + ms } : clock;
}

const isAway = (clock: Clock): boolean => clock.kind === 'paused' && clock.away === true;

/** That its person is away stands in the record of a practice table already. */
function paused(game: Game, { remaining, away }: Extract<PhaseEvent, { type: 'GamePaused' }>, at: number): Game {
  const waiting: Game = { ...game, clock: { kind: 'paused', remaining, since: at, ...(away && { away }) } };
  return away ? waiting : recorded(waiting, { kind: 'paused', at });
}

/** Everything that is due has waited as long as the pause was. */
function resumed(game: Game, deadline: number, at: number): Game {
  const pause = game.clock.kind === 'paused' ? at - game.clock.since : 0;
  return {
    ...game,
    clock: running(deadline),
    newsDue: mapValues(game.newsDue, (due) => due + pause),
    seats: mapValues(game.seats, (seat) => waited(seat, pause, at)),
    ...(game.caucusUntil !== undefined && { caucusUntil: game.caucusUntil + pause }),
  };
}

/** Nobody has been silent or away for longer because of a pause; who fell silent during it has from now on. */
const waited = (seat: Seat, pause: number, at: number): Seat => ({
  ...seat,
  heardAt: Math.min(seat.heardAt + pause, at),
  ...(seat.awaySince !== undefined && { awaySince: Math.min(seat.awaySince + pause, at) }),
});

/** The table without what only lasts while a phase does. */
function rest({ caucusUntil: _caucus, preliminaries: _questions, ballot: _ballot, ...table }: Game): Game {
  return table;
}

/** A new phase asks everybody anew; a new round gives everybody its drafts back. */
function started(
  game: Game,
  { phase, round, deadline }: Extract<PhaseEvent, { type: 'PhaseStarted' }>,
  at: number,
): Game {
  const newRound = round !== game.round;
  const seats = mapValues(game.seats, (seat) => ({
    ...seat,
    ready: false,
    prompted: false,
    heardAt: at,
    drafts: newRound ? 0 : seat.drafts,
  }));
  const clock: Clock = phase === 'debrief' ? { kind: 'stopped' } : running(deadline);
  const newsDue = phase === 'consultations' ? newsOfRound(game, round, at) : {};
  // A vote on first questions reads otherwise than one on the clauses: the line says how many there are.
  const questions = phase === 'voting' && game.preliminaries ? { value: game.preliminaries.items.length } : {};
  return recorded(
    { ...inSession(game), phase, round, seats, clock, newsDue },
    { kind: 'phase', at, phase, ...questions },
  );
}
