/** What the clock asks: whatever is due by now, or a moment's grace after the server was away. */
import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { absenceMoments, absencesDueBy } from '../caretaker/ladder.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clockAsking } from '../guards.ts';
import { newsDueBy } from '../news/due.ts';
import { phaseEnded } from './course.ts';
import { GRACE_MS } from './grace.ts';

/** Do what is due: break news, ask the silent, seat caretakers, end a caucus, end the phase. A timer that fires early changes nothing. */
export const passTime = z.strictObject({ type: z.literal('PassTime') });

export function decidePassTime(game: Game, _command: z.infer<typeof passTime>, context: Context): Decision {
  const clock = clockAsking(context);
  if (!clock.ok) return clock;
  if (game.clock.kind !== 'running') return refuse({ code: 'paused' });
  if (context.at >= game.clock.deadline) return ok(phaseEnded(game, context.at).events);
  const over = game.caucusUntil !== undefined && context.at >= game.caucusUntil;
  return ok([
    ...newsDueBy(game, context.at),
    ...absencesDueBy(game, context.at),
    ...(over ? [{ type: 'CaucusEnded' as const }] : []),
  ]);
}

/** When the clock has to be asked next, in milliseconds since 1970; `undefined` while no clock runs. */
export function nextMoment(game: Game): number | undefined {
  if (game.clock.kind !== 'running') return undefined;
  const moments = [game.clock.deadline, ...Object.values(game.newsDue), ...absenceMoments(game)];
  return Math.min(...moments, ...(game.caucusUntil === undefined ? [] : [game.caucusUntil]));
}

export const serverReturned = z.strictObject({ type: z.literal('ServerReturned') });

export function decideServerReturned(game: Game, _command: z.infer<typeof serverReturned>, context: Context): Decision {
  const clock = clockAsking(context);
  if (!clock.ok) return clock;
  const fair = context.at + graceOf(game);
  if (game.clock.kind !== 'running' || game.clock.deadline >= fair) return ok([]);
  return ok([{ type: 'DeadlineMoved', deadline: fair }]);
}

/** Whoever practises may come back the next day: nobody else waits for them. */
function graceOf({ practice, phase, scenario }: Game): number {
  if (!practice || phase === 'lobby' || phase === 'debrief') return GRACE_MS;
  return scenario.procedure.lengths[phase] * 1_000;
}
