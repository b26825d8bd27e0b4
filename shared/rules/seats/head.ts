import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { personId } from '../fields.ts';

/** A delegate becomes head of its delegation while the head is away. */
export const takeOver = z.strictObject({ type: z.literal('TakeOver') });

export function decideTakeOver(_game: Game, _command: z.infer<typeof takeOver>, _context: Context): Decision {
  throw new Error('TakeOver is not built yet');
}

/** The facilitator makes a delegate the head of its delegation. */
export const makeHead = z.strictObject({ type: z.literal('MakeHead'), person: personId });

export function decideMakeHead(_game: Game, _command: z.infer<typeof makeHead>, _context: Context): Decision {
  throw new Error('MakeHead is not built yet');
}
