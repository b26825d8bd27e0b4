import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { channelId } from '../fields.ts';

/** Leave a private channel: one keeps what one has read, and gets nothing more. */
export const leaveChannel = z.strictObject({ type: z.literal('LeaveChannel'), channel: channelId });

export function decideLeaveChannel(_game: Game, _command: z.infer<typeof leaveChannel>, _context: Context): Decision {
  throw new Error('LeaveChannel is not built yet');
}
