/** What stands on a clause, read from the view that everybody has: its text, who carries it, and what hangs on it. */
import { entryOf } from '../base/records.ts';
import type { AmendmentId, BracketId, LinkId } from '../model/amendment.ts';
import type { ClauseId } from '../model/clause.ts';
import type { PartyId } from '../model/scenario.ts';
import type { AmendmentView, BracketView, ClauseView, LinkView, PublicView, RevisionView } from '../model/view.ts';

export type Hanging = Pick<PublicView, 'amendments' | 'brackets' | 'links'>;

/** The text as it stands. */
export const textOf = (clause: ClauseView): RevisionView | undefined => clause.revisions[String(clause.revision)];

/** Sponsor first, then the co-sponsors. */
export const carriersOf = (clause: ClauseView): readonly PartyId[] => [
  clause.sponsor,
  ...Object.keys(clause.support).filter((party) => clause.support[party] === 'co-sponsor'),
];

/** In the order of their numbers. */
export const amendmentsTo = (
  { amendments }: Hanging,
  id: ClauseId,
): readonly (readonly [AmendmentId, AmendmentView])[] =>
  numbered(Object.entries(amendments).filter(([, { clause }]) => clause === id));

/** In the order of their numbers. */
export const bracketsOn = ({ brackets }: Hanging, id: ClauseId): readonly (readonly [BracketId, BracketView])[] =>
  numbered(Object.entries(brackets).filter(([, { clause }]) => clause === id));

/** The link that a clause stands in, agreed or only offered. */
export function linkOn({ links }: Hanging, { link }: ClauseView): readonly [LinkId, LinkView] | undefined {
  const found = entryOf(links, link);
  return found && [link, found];
}

const numbered = <View extends { readonly number: number }>(
  entries: readonly (readonly [string, View])[],
): readonly (readonly [string, View])[] => entries.toSorted(([, one], [, other]) => one.number - other.number);
