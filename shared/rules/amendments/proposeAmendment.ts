import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import { type ClauseContent, contentOf } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import { MOST } from '../../model/limits.ts';
import { speaksFor } from '../clauses/sponsors.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { amendmentId, clauseChanges, clauseId } from '../fields.ts';
import { delegationActing, liveClause } from '../guards.ts';

/** Ask for a change to another delegation’s clause. `clause` may name an amendment only to be told that amendments are not amended. */
export const proposeAmendment = z.strictObject({
  type: z.literal('ProposeAmendment'),
  clause: z.union([clauseId, amendmentId]),
  changes: clauseChanges,
});

export function decideProposeAmendment(
  game: Game,
  command: z.infer<typeof proposeAmendment>,
  context: Context,
): Decision {
  const party = delegationActing(game, context, 'consultations');
  if (!party.ok) return party;
  if (entryOf(game.amendments, command.clause))
    return refuse({ code: 'amendment-of-amendment', amendment: command.clause });
  const clause = liveClause(game, command.clause);
  if (!clause.ok) return clause;
  if (speaksFor(game, party.value, clause.value)) return refuse({ code: 'own-clause', clause: command.clause });
  const changes = differing(command.changes, contentOf(clause.value));
  if (Object.keys(changes).length === 0) return refuse({ code: 'nothing-changed', clause: command.clause });
  const mine = Object.values(game.amendments).filter((each) => each.party === party.value && each.round === game.round);
  if (mine.length >= MOST.amendments) return refuse({ code: 'too-many', limit: MOST.amendments });
  const number = Object.keys(game.amendments).length + 1;
  return ok([
    {
      type: 'AmendmentProposed',
      amendment: `a${number}`,
      number,
      clause: command.clause,
      party: party.value,
      changes,
    },
  ]);
}

/** The points that are to be other than they are. */
function differing(changes: z.infer<typeof clauseChanges>, now: ClauseContent): Partial<ClauseContent> {
  const points = Object.entries(changes).filter(
    ([point, value]) => value !== undefined && value !== now[point as keyof ClauseContent],
  );
  return Object.fromEntries(points);
}
