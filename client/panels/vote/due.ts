/** What the table waits for from one's own delegation, behind the tab of the vote. */
import type { PrivateView, PublicView } from '#shared/model/view.ts';
import { clausesOnBallot, questionsOpen } from './ballots.ts';

export interface Due {
  readonly kind: 'questions' | 'clauses' | 'signature';
  readonly count: number;
}

/** Undefined when nothing is asked of anybody just now. */
export function dueIn(view: PublicView, own: PrivateView): Due | undefined {
  if (view.phase === 'signature') return { kind: 'signature', count: own.may['SignFinalAct'] === '' ? 1 : 0 };
  if (view.phase !== 'voting') return undefined;
  const questions = questionsOpen(view);
  if (questions.length > 0)
    return { kind: 'questions', count: questions.filter(([id]) => !own.preliminaryVotes[id]).length };
  // Under the silence procedure nothing is cast, so nothing is due.
  if (own.may['CastVote'] === 'silence-procedure') return undefined;
  return { kind: 'clauses', count: clausesOnBallot(view).filter(([id]) => !own.votes[id]).length };
}
