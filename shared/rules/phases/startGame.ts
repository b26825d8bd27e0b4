import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import type { Party } from '../../model/scenario.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { facilitatorAsking } from '../guards.ts';
import { phaseStarted } from './course.ts';

/**
 * The facilitator starts the game with the parties that have a delegate; the others stay empty to the end. With
 * `caretakers`, required parties that nobody has taken are held by caretakers.
 */
export const startGame = z.strictObject({ type: z.literal('StartGame'), caretakers: z.boolean().optional() });

const FEWEST_PARTIES = 2;

export function decideStartGame(game: Game, { caretakers }: z.infer<typeof startGame>, context: Context): Decision {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  if (game.phase !== 'lobby') return refuse({ code: 'already-started' });
  const hasDelegate = (party: Party) => game.seats[party.id]?.delegate !== undefined;
  const missing = game.scenario.parties.filter((party) => party.required && !hasDelegate(party));
  if (missing.length > 0 && !caretakers)
    return refuse({ code: 'required-empty', parties: missing.map((party) => party.name).join(', ') });
  const playing = game.scenario.parties.filter((party) => hasDelegate(party) || party.required).map(({ id }) => id);
  if (playing.length < FEWEST_PARTIES) return refuse({ code: 'too-few-parties' });
  return ok([
    { type: 'GameStarted', playing },
    ...missing.map(({ id }) => ({ type: 'CaretakerSeated' as const, party: id })),
    phaseStarted(game, 'briefing', 0, context.at),
  ]);
}
