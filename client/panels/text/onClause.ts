/** What hangs on a clause: amendments, brackets and the link that it stands in, in the order of their numbers. */
import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView } from '#shared/model/view.ts';
import { amendmentsTo, bracketsOn, type Hanging, linkOn } from '#shared/rolling/reading.ts';

export { amendmentsTo, bracketsOn, linkOn };

export const bracketsLeft = (view: Hanging, id: ClauseId): number =>
  bracketsOn(view, id).filter(([, { status }]) => status === 'open').length;

/** Changes whenever a control on what hangs on a clause may have come or gone. */
export function stateOf(view: Hanging, id: ClauseId, clause: ClauseView): string {
  const amendments = amendmentsTo(view, id).map(([, { status, consent, signatories }]) => [
    status,
    consent,
    signatories,
  ]);
  const brackets = bracketsOn(view, id).map(([, { status }]) => status);
  const link = linkOn(view, clause);
  return JSON.stringify([amendments, brackets, link?.[0], link?.[1].agreed]);
}
