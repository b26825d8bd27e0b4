import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { channelId } from '../fields.ts';
import { delegationAsking } from '../guards.ts';

/** Leave a private channel: one keeps what one has read, and gets nothing more. */
export const leaveChannel = z.strictObject({ type: z.literal('LeaveChannel'), channel: channelId });

export function decideLeaveChannel(game: Game, { channel }: z.infer<typeof leaveChannel>, context: Context): Decision {
  const party = delegationAsking(game, context);
  if (!party.ok) return party;
  const known = entryOf(game.channels, channel);
  // Nobody learns from the answer whether others have a channel. The plenary has no members, and so is not left.
  if (!known?.members.includes(party.value)) return refuse({ code: 'unknown-channel', channel });
  if (known.left.includes(party.value)) return refuse({ code: 'not-in-channel', channel });
  return ok([{ type: 'ChannelLeft', channel, party: party.value }]);
}
