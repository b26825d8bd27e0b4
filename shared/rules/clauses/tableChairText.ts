import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseContent, issueId } from '../fields.ts';
import { chairActing } from '../guards.ts';
import { clauseProposed } from './proposeClause.ts';

/** The chair tables a text without prejudice: it is nobody’s, needs no sponsor, and costs no draft. */
export const tableChairText = z.strictObject({
  type: z.literal('TableChairText'),
  issue: issueId,
  content: clauseContent,
});

export function decideTableChairText(
  game: Game,
  { issue, content }: z.infer<typeof tableChairText>,
  context: Context,
): Decision {
  const chair = chairActing(game, context, 'consultations');
  if (!chair.ok) return chair;
  if (!game.scenario.issues.some(({ id }) => id === issue)) return refuse({ code: 'unknown-issue', issue });
  return ok([clauseProposed(game, chair.value, issue, content)]);
}
