import { z } from 'zod';
import type { Game } from '../../model/game.ts';
import type { Context, Decision } from '../decision.ts';
import { amendmentId, clauseChanges, clauseId } from '../fields.ts';

/** Ask for a change to another delegation’s clause. `clause` may name an amendment only to be told that amendments are not amended. */
export const proposeAmendment = z.strictObject({
  type: z.literal('ProposeAmendment'),
  clause: z.union([clauseId, amendmentId]),
  changes: clauseChanges,
});

export function decideProposeAmendment(
  _game: Game,
  _command: z.infer<typeof proposeAmendment>,
  _context: Context,
): Decision {
  throw new Error('ProposeAmendment is not built yet');
}
