/** How a bot explains its vote, on what it could not agree to and on what nobody would have expected it to. */
import { LIMITS } from '../../model/limits.ts';
import type { ClauseView } from '../../model/view.ts';
import type { Command } from '../../rules/commands.ts';
import { changeIn, type Mind, may, worthNow } from './mind.ts';
import { aboutText } from './talking.ts';
import { explanation, said } from './words.ts';

/** Once for each clause that was decided in this round. */
export function explains(mind: Mind): Command | undefined {
  if (!may(mind, 'ExplainVote')) return undefined;
  const decided = new Set(
    mind.lines.filter(({ kind }) => DECIDED.some((each) => each === kind)).map(({ clause }) => clause),
  );
  for (const id of decided) {
    const clause = mind.everybody.clauses[id];
    const text = clause && clause.explanations[mind.me] === undefined ? explanationOf(mind, clause) : undefined;
    if (text) return { type: 'ExplainVote', clause: id, text: text.slice(0, LIMITS.explanation).trim() };
  }
  return undefined;
}

const DECIDED = ['adopted', 'rejected', 'pending'] as const;

/** Undefined where its vote speaks for itself, or is nobody's to know. Whom it promised its vote is not for the record. */
function explanationOf(mind: Mind, clause: ClauseView): string | undefined {
  const vote = clause.votes[mind.me];
  const about = vote === 'no' ? aboutText(mind, clause) : undefined;
  if (about) return explanation(about);
  const isLoss = (clause.status === 'rejected' ? changeIn(mind, clause) : worthNow(mind, clause.issue)) < 0;
  const issue = mind.sight.scenario.issues.find(({ id }) => id === clause.issue);
  return vote === 'yes' && isLoss && issue ? said('voted', { number: clause.number, issue: issue.name }) : undefined;
}
