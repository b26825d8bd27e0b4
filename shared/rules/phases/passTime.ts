/** What the clock asks: a phase's time is up, or the server is back after a stop. */
import { z } from 'zod';
import { ok } from '../../base/result.ts';
import { type Game, PHASES } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clockAsking } from '../guards.ts';
import { phaseEnded } from './course.ts';

export const expirePhase = z.strictObject({
  type: z.literal('ExpirePhase'),
  phase: z.enum(PHASES),
  round: z.int().min(0).max(100),
});

export function decideExpirePhase(
  game: Game,
  { phase, round }: z.infer<typeof expirePhase>,
  context: Context,
): Decision {
  const clock = clockAsking(context);
  if (!clock.ok) return clock;
  if (game.phase !== phase || game.round !== round) return refuse({ code: 'phase-moved-on', phase: game.phase });
  if (game.clock.kind !== 'running') return refuse({ code: 'paused' });
  // A timer may fire early, or the phase may have been extended since it was set: then it is not yet time.
  return ok(context.at < game.clock.deadline ? [] : phaseEnded(game, context.at));
}

/** Everybody needs a moment to come back: a deadline nearer than this moves to this long from now. */
const GRACE_MS = 60_000;

export const serverReturned = z.strictObject({ type: z.literal('ServerReturned') });

export function decideServerReturned(game: Game, _command: z.infer<typeof serverReturned>, context: Context): Decision {
  const clock = clockAsking(context);
  if (!clock.ok) return clock;
  if (game.clock.kind !== 'running' || game.clock.deadline >= context.at + GRACE_MS) return ok([]);
  return ok([{ type: 'DeadlineMoved', deadline: context.at + GRACE_MS }]);
}
