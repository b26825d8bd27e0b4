/** What hangs on a clause: amendments, brackets and the link that it stands in, in the order of their numbers. */
import { entryOf } from '#shared/base/records.ts';
import type { AmendmentId, BracketId, LinkId } from '#shared/model/amendment.ts';
import type { ClauseId } from '#shared/model/clause.ts';
import type { AmendmentView, BracketView, ClauseView, LinkView, PublicView } from '#shared/model/view.ts';

type Hanging = Pick<PublicView, 'amendments' | 'brackets' | 'links'>;

export const amendmentsTo = (
  { amendments }: Hanging,
  id: ClauseId,
): readonly (readonly [AmendmentId, AmendmentView])[] =>
  numbered(Object.entries(amendments).filter(([, { clause }]) => clause === id));

export const bracketsOn = ({ brackets }: Hanging, id: ClauseId): readonly (readonly [BracketId, BracketView])[] =>
  numbered(Object.entries(brackets).filter(([, { clause }]) => clause === id));

export const bracketsLeft = (view: Hanging, id: ClauseId): number =>
  bracketsOn(view, id).filter(([, { status }]) => status === 'open').length;

/** The link that a clause stands in, agreed or only offered. */
export function linkOn({ links }: Hanging, { link }: ClauseView): readonly [LinkId, LinkView] | undefined {
  const found = entryOf(links, link);
  return found && [link, found];
}

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

const numbered = <View extends { readonly number: number }>(
  entries: readonly (readonly [string, View])[],
): readonly (readonly [string, View])[] => entries.toSorted(([, one], [, other]) => one.number - other.number);
