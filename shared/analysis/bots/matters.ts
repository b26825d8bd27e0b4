/** What the table has had on each issue: read off the views once, for every bot that looks at them. */
import { memoizedOn } from '../../base/memo.ts';
import type { IssueId, PartyId } from '../../model/scenario.ts';
import type { ClauseView, PublicView } from '../../model/view.ts';
import type { Mind } from './mind.ts';

/** A position that a party has asked for in a text: as its author, or in its place. */
interface Asked {
  readonly party: PartyId;
  readonly position: number;
}

export interface Matter {
  /** Every text on it, whatever has become of it. */
  readonly clauses: readonly ClauseView[];
  readonly asked: readonly Asked[];
  /** The same as text: what is worked out from both lists holds for as long as this and the clauses are what they were. */
  readonly askedAs: string;
}

const UNTOUCHED: Matter = { clauses: [], asked: [], askedAs: '' };

export const matterOf = ({ everybody }: Pick<Mind, 'everybody'>, issue: IssueId): Matter =>
  mattersIn(everybody).get(issue) ?? UNTOUCHED;

const mattersIn = memoizedOn(
  ({ clauses, amendments, brackets }: PublicView) => [clauses, amendments, brackets],
  (everybody): ReadonlyMap<IssueId, Matter> => {
    const texts = Map.groupBy(Object.entries(everybody.clauses), ([, { issue }]) => issue);
    const later = Map.groupBy(askedLater(everybody), ({ clause }) => clause);
    const matters = [...texts].map(([issue, numbered]): readonly [IssueId, Matter] => {
      const asked = numbered.flatMap(([id, clause]) => [...askedFirst(clause), ...(later.get(id) ?? [])]);
      const askedAs = asked.map(({ party, position }) => `${party} ${position}`).join();
      return [issue, { clauses: numbered.map(([, clause]) => clause), asked, askedAs }];
    });
    return new Map(matters);
  },
);

function askedFirst({ sponsor, revisions }: ClauseView): readonly Asked[] {
  const first = revisions['1'];
  return first ? [{ party: sponsor, position: first.position }] : [];
}

/** In amendments, then in brackets. */
function askedLater({ amendments, brackets }: PublicView): readonly (Asked & { readonly clause: string })[] {
  const amended = Object.values(amendments)
    .filter(({ changes }) => changes.position === true)
    .map(({ clause, party, result }) => ({ clause, party, position: result.position }));
  const bracketed = Object.values(brackets)
    .filter(({ point }) => point === 'position')
    .map(({ clause, party, alternative }) => ({ clause, party, position: Number(alternative) }));
  return [...amended, ...bracketed];
}
