import { assertNever } from '../../base/result.ts';
import type { Game, RecordKind } from '../../model/game.ts';
import type { Motion } from '../../model/motion.ts';
import { changed } from '../clauses/evolve.ts';
import { recorded } from '../recorded.ts';
import type { MotionEvent } from './events.ts';

export function evolveMotions(game: Game, event: MotionEvent, at: number): Game {
  switch (event.type) {
    case 'MotionMade':
      return noted(withMotion(game, made(game, event)), event.motion, 'moved', at);
    case 'MotionAnswered':
      return withMotion(game, answered(motionNamed(game, event.motion), event));
    case 'MotionCarried':
      return noted(
        divided(withMotion(game, { ...motionNamed(game, event.motion), status: 'carried' }), event.motion),
        event.motion,
        'motion-carried',
        at,
      );
    case 'MotionFailed':
      return noted(
        withMotion(game, { ...motionNamed(game, event.motion), status: 'failed' }),
        event.motion,
        'motion-failed',
        at,
      );
    case 'CaucusStarted':
      return recorded(
        { ...game, caucusUntil: event.until, clock: { kind: 'running', deadline: event.deadline } },
        { kind: 'caucus', at, value: (event.until - at) / 60_000 },
      );
    case 'CaucusEnded':
      return recorded(inSession(game), { kind: 'caucus-over', at });
    default:
      return assertNever(event);
  }
}

const withMotion = (game: Game, motion: Motion): Game => ({
  ...game,
  motions: { ...game.motions, [motion.id]: motion },
});

function motionNamed(game: Game, id: string): Motion {
  const motion = game.motions[id];
  if (!motion) throw new Error(`An event names motion ${id}, which nobody has made`);
  return motion;
}

const made = (game: Game, { motion, number, party, moved }: Extract<MotionEvent, { type: 'MotionMade' }>): Motion => ({
  id: motion,
  number,
  moved,
  party,
  round: game.round,
  inFavour: [party],
  against: [],
  status: 'open',
});

const answered = (motion: Motion, { party, inFavour }: Extract<MotionEvent, { type: 'MotionAnswered' }>): Motion =>
  inFavour ? { ...motion, inFavour: [...motion.inFavour, party] } : { ...motion, against: [...motion.against, party] };

/** A motion to divide does nothing but mark the dial, until the vote. */
function divided(game: Game, id: string): Game {
  const { moved } = motionNamed(game, id);
  if (moved.kind !== 'divide') return game;
  return changed(game, moved.clause, (clause) => ({ ...clause, divided: [...clause.divided, moved.dial] }));
}

/** The table with no caucus held. */
export function inSession(game: Game): Game {
  // To leave a field out of a whole table takes the machine ten times as long as to set one.
  if (game.caucusUntil === undefined) return game;
  const { caucusUntil: _over, ...table } = game;
  return table;
}

function noted(game: Game, id: string, kind: RecordKind, at: number): Game {
  const { party, moved } = motionNamed(game, id);
  return recorded(game, {
    kind,
    at,
    party,
    subject: id,
    point: moved.kind,
    ...(moved.kind === 'divide' && { clause: moved.clause }),
    ...(moved.kind === 'caucus' && { value: moved.minutes }),
  });
}
