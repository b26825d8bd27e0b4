import { z } from 'zod';
import { ok } from '../../base/result.ts';
import { CHAIR } from '../../model/clause.ts';
import { clausesOf, type Game } from '../../model/game.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseContent, issueId } from '../fields.ts';
import { chairActing } from '../guards.ts';
import { clauseProposed } from './proposeClause.ts';

/** The chair tables a text without prejudice: it is nobody’s, needs no sponsor, and costs no draft, so there is one at a time on an issue. */
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
  const open = clausesOf(game).find(
    (clause) => clause.issue === issue && clause.sponsor === CHAIR && clause.status === 'live',
  );
  if (open) return refuse({ code: 'chair-text-open', clause: open.id });
  return ok([clauseProposed(game, chair.value, issue, content)]);
}
