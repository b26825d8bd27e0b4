import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { partyId } from '../fields.ts';
import { delegationAsking } from '../guards.ts';
import { addressed, openingOf } from './address.ts';

/** Open a private channel with these delegations, or come back to one that one had left. */
export const openChannel = z.strictObject({ type: z.literal('OpenChannel'), to: z.array(partyId).min(1).max(20) });

export function decideOpenChannel(game: Game, { to }: z.infer<typeof openChannel>, context: Context): Decision {
  const party = delegationAsking(game, context);
  if (!party.ok) return party;
  const address = addressed(game, party.value, to);
  return address.ok ? ok(openingOf(game, address.value, party.value)) : address;
}
