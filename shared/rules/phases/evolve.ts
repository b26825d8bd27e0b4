import { mapValues } from '../../base/records.ts';
import { assertNever } from '../../base/result.ts';
import type { Clock, Game } from '../../model/game.ts';
import { recorded } from '../recorded.ts';
import type { PhaseEvent } from './events.ts';

export function evolvePhases(game: Game, event: PhaseEvent, at: number): Game {
  switch (event.type) {
    case 'GameStarted':
      return recorded({ ...game, playing: event.playing }, { kind: 'started', at });
    case 'PhaseStarted':
      return started(game, event, at);
    case 'ReadyMarked':
      return {
        ...game,
        seats: mapValues(game.seats, (seat, party) => (party === event.party ? { ...seat, ready: event.ready } : seat)),
      };
    case 'GamePaused':
      return recorded({ ...game, clock: { kind: 'paused', remaining: event.remaining } }, { kind: 'paused', at });
    case 'GameResumed':
      return recorded({ ...game, clock: running(event.deadline) }, { kind: 'resumed', at });
    case 'PhaseExtended':
      return recorded(
        { ...game, clock: extended(game.clock, event.seconds * 1_000) },
        { kind: 'extended', at, value: event.seconds },
      );
    case 'DeadlineMoved':
      return { ...game, clock: running(event.deadline) };
    case 'UncertaintyLearned':
      return recorded(
        { ...game, uncertainty: { ...game.uncertainty, [event.issue]: event.uncertainty } },
        { kind: 'learned', at, issue: event.issue, value: event.uncertainty },
      );
    default:
      return assertNever(event);
  }
}

const running = (deadline: number): Clock => ({ kind: 'running', deadline });

function extended(clock: Clock, ms: number): Clock {
  if (clock.kind === 'running') return running(clock.deadline + ms);
  return clock.kind === 'paused' ? { kind: 'paused', remaining: clock.remaining + ms } : clock;
}

/** A new phase asks everybody anew; a new round gives everybody its drafts back. */
function started(
  game: Game,
  { phase, round, deadline }: Extract<PhaseEvent, { type: 'PhaseStarted' }>,
  at: number,
): Game {
  const newRound = round !== game.round;
  const seats = mapValues(game.seats, (seat) => ({ ...seat, ready: false, drafts: newRound ? 0 : seat.drafts }));
  const clock: Clock = phase === 'debrief' ? { kind: 'stopped' } : running(deadline);
  return recorded({ ...game, phase, round, seats, clock }, { kind: 'phase', at, phase });
}
