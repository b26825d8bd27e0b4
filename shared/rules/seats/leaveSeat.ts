import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { delegationAsking, humanAsking } from '../guards.ts';

/** Give one's seat back, in the lobby. */
export const leaveSeat = z.strictObject({ type: z.literal('LeaveSeat') });

export function decideLeaveSeat(game: Game, _command: z.infer<typeof leaveSeat>, context: Context): Decision {
  const person = humanAsking(game, context);
  if (!person.ok) return person;
  const party = delegationAsking(game, context);
  if (!party.ok) return party;
  if (game.phase !== 'lobby') return refuse({ code: 'seats-fixed' });
  return ok([{ type: 'SeatLeft', party: party.value, person: person.value }]);
}
