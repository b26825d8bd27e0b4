import { z } from 'zod';
import { ok } from '../../base/result.ts';
import { BRACKET_REASONS } from '../../model/amendment.ts';
import { contentOf } from '../../model/clause.ts';
import { DIALS } from '../../model/dials.ts';
import type { Game } from '../../model/game.ts';
import { MOST } from '../../model/limits.ts';
import { speaksFor } from '../clauses/sponsors.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseId, level, operativeText, position, revision } from '../fields.ts';
import { delegationActing, liveClause, sameRevision } from '../guards.ts';
import { openBrackets } from './open.ts';

/** Put square brackets around a point of another delegation’s clause: not agreed, why, and what one would have there. */
export const placeBracket = z.strictObject({
  type: z.literal('PlaceBracket'),
  clause: clauseId,
  revision,
  reason: z.enum(BRACKET_REASONS),
  bracketed: z.discriminatedUnion('point', [
    z.strictObject({ point: z.literal('position'), alternative: position }),
    z.strictObject({ point: z.enum(DIALS), alternative: level }),
    z.strictObject({ point: z.literal('text'), alternative: operativeText }),
  ]),
});

export function decidePlaceBracket(
  game: Game,
  { clause: id, revision: seen, reason, bracketed: { point, alternative } }: z.infer<typeof placeBracket>,
  context: Context,
): Decision {
  const party = delegationActing(game, context, 'consultations');
  if (!party.ok) return party;
  const clause = liveClause(game, id);
  if (!clause.ok) return clause;
  if (speaksFor(game, party.value, clause.value)) return refuse({ code: 'own-clause', clause: id });
  const current = sameRevision(clause.value, seen);
  if (!current.ok) return current;
  if (contentOf(clause.value)[point] === alternative) return refuse({ code: 'no-alternative', clause: id, point });
  const held = openBrackets(game, id).some((bracket) => bracket.party === party.value && bracket.point === point);
  if (held) return refuse({ code: 'already-bracketed', clause: id, point });
  const mine = Object.values(game.brackets).filter((each) => each.party === party.value && each.round === game.round);
  if (mine.length >= MOST.brackets) return refuse({ code: 'too-many', limit: MOST.brackets });
  const number = Object.keys(game.brackets).length + 1;
  return ok([
    {
      type: 'BracketPlaced',
      bracket: `b${number}`,
      number,
      clause: id,
      party: party.value,
      point,
      reason,
      alternative,
    },
  ]);
}
