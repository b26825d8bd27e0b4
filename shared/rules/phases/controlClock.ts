/** The facilitator's hand on the clock: pause, resume, extend, advance. */
import { z } from 'zod';
import { ok } from '../../base/result.ts';
import { type Game, PHASES } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { facilitatorInGame } from '../guards.ts';
import { phaseEnded } from './course.ts';

/** Stop the clock; only messages go on. */
export const pause = z.strictObject({ type: z.literal('Pause') });

export function decidePause(game: Game, _command: z.infer<typeof pause>, context: Context): Decision {
  const running = facilitatorInGame(game, context);
  if (!running.ok) return running;
  if (game.clock.kind !== 'running') return refuse({ code: 'paused' });
  return ok([{ type: 'GamePaused', remaining: Math.max(0, game.clock.deadline - context.at) }]);
}

/** Let the clock run again; the deadline moves by as long as the pause was. */
export const resume = z.strictObject({ type: z.literal('Resume') });

export function decideResume(game: Game, _command: z.infer<typeof resume>, context: Context): Decision {
  const running = facilitatorInGame(game, context);
  if (!running.ok) return running;
  if (game.clock.kind !== 'paused') return refuse({ code: 'not-paused' });
  return ok([{ type: 'GameResumed', deadline: context.at + game.clock.remaining }]);
}

/** Give the running phase more time, in seconds: up to an hour at once. */
export const extend = z.strictObject({ type: z.literal('Extend'), seconds: z.int().min(1).max(3_600) });

export function decideExtend(game: Game, { seconds }: z.infer<typeof extend>, context: Context): Decision {
  const running = facilitatorInGame(game, context);
  if (!running.ok) return running;
  return ok([{ type: 'PhaseExtended', seconds }]);
}

/** End the phase now. It names the phase and round it means, so that a second click cannot skip the next one. */
export const advance = z.strictObject({
  type: z.literal('Advance'),
  phase: z.enum(PHASES),
  round: z.int().min(0).max(100),
});

export function decideAdvance(game: Game, { phase, round }: z.infer<typeof advance>, context: Context): Decision {
  const running = facilitatorInGame(game, context);
  if (!running.ok) return running;
  if (game.phase !== phase || game.round !== round) return refuse({ code: 'phase-moved-on', phase: game.phase });
  return ok(phaseEnded(game, context.at).events);
}
