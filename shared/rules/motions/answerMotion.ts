import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { motionId } from '../fields.ts';
import { delegationActing } from '../guards.ts';

/** Speak for or against the motion. It is decided as soon as more than half of those present are for it, or no longer can be. */
export const answerMotion = z.strictObject({
  type: z.literal('AnswerMotion'),
  motion: motionId,
  inFavour: z.boolean(),
});

export function decideAnswerMotion(
  game: Game,
  { motion: id, inFavour }: z.infer<typeof answerMotion>,
  context: Context,
): Decision {
  const party = delegationActing(game, context, 'consultations', 'voting');
  if (!party.ok) return party;
  const motion = entryOf(game.motions, id);
  if (!motion) return refuse({ code: 'unknown-motion', motion: id });
  if (motion.status !== 'open') return refuse({ code: 'motion-closed', motion: id });
  if ([...motion.inFavour, ...motion.against].includes(party.value))
    return refuse({ code: 'already-spoken', motion: id });
  return ok([{ type: 'MotionAnswered', motion: id, party: party.value, inFavour }]);
}
