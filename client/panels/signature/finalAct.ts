/** What a final act holds. */
import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView, PublicView } from '#shared/model/view.ts';

/** Every clause in force, and every one that waits for it, by number. */
export const clausesOfAct = (view: PublicView): readonly (readonly [ClauseId, ClauseView])[] =>
  Object.entries(view.clauses)
    .filter(([, { status }]) => status === 'adopted' || status === 'pending')
    .sort(([, one], [, other]) => one.number - other.number);
