import { z } from 'zod';
import { ok, type Result } from '../../base/result.ts';
import { type Clause, contentOf } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import type { Motion, Moved } from '../../model/motion.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { PartyId } from '../../model/scenario.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { moved } from '../fields.ts';
import { delegationActing, liveClause } from '../guards.ts';
import { openMotion } from './lapsed.ts';

/** Move a caucus, the close of the debate, or the division of a vote. The mover is for it. */
export const makeMotion = z.strictObject({ type: z.literal('MakeMotion'), moved });

export function decideMakeMotion(game: Game, command: z.infer<typeof makeMotion>, context: Context): Decision {
  const party =
    command.moved.kind === 'caucus'
      ? delegationActing(game, context, 'consultations', 'voting')
      : delegationActing(game, context, 'consultations');
  if (!party.ok) return party;
  const open = openMotion(game);
  if (open) return refuse({ code: 'motion-open', motion: open.id });
  const failed = Object.values(game.motions).find((motion) => failedNow(game, motion, party.value, command.moved));
  if (failed) return refuse({ code: 'moved-in-vain', motion: failed.id });
  if (command.moved.kind === 'divide') {
    const part = dividablePart(game, command.moved);
    if (!part.ok) return part;
  }
  const number = Object.keys(game.motions).length + 1;
  return ok([{ type: 'MotionMade', motion: `m${number}`, number, party: party.value, moved: command.moved }]);
}

/** Whether a delegation has moved the same in vain in this round; a caucus is the same whatever its minutes. */
const failedNow = ({ round }: Game, motion: Motion, party: PartyId, asked: Moved): boolean =>
  motion.status === 'failed' && motion.party === party && motion.round === round && isSame(motion.moved, asked);

const isSame = (one: Moved, other: Moved): boolean =>
  one.kind === 'divide' && other.kind === 'divide'
    ? one.clause === other.clause && one.dial === other.dial
    : one.kind === other.kind;

function dividablePart(game: Game, { clause: id, dial }: Extract<Moved, { kind: 'divide' }>): Result<Clause, Refusal> {
  const clause = liveClause(game, id);
  if (!clause.ok) return clause;
  if (contentOf(clause.value)[dial] === 0) return refuse({ code: 'nothing-to-divide', clause: id, dial });
  return clause.value.divided.includes(dial) ? refuse({ code: 'already-divided', clause: id, dial }) : clause;
}
