import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { linkId } from '../fields.ts';

/** A first sponsor ends the link, agreed or only asked for. */
export const leaveLink = z.strictObject({ type: z.literal('LeaveLink'), link: linkId });

export function decideLeaveLink(_game: Game, _command: z.infer<typeof leaveLink>, _context: Context): Decision {
  throw new Error('LeaveLink is not built yet');
}
