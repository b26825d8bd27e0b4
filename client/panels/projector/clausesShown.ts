import type { ClauseStatus } from '#shared/model/clause.ts';
import type { ClauseView, PublicView } from '#shared/model/view.ts';

const RANK: Readonly<Partial<Record<ClauseStatus, number>>> = { live: 1, pending: 2, adopted: 3 };

const rankOf = ({ onBallot, status }: ClauseView): number => (onBallot ? 0 : (RANK[status] ?? Number.NaN));

/** What a room looks at: the ballot first, then what is on the table, then what is agreed; nothing that has fallen. */
export const clausesShown = ({ clauses }: PublicView): readonly (readonly [string, ClauseView])[] =>
  Object.entries(clauses)
    .filter(([, clause]) => !Number.isNaN(rankOf(clause)))
    .sort(([, one], [, other]) => rankOf(one) - rankOf(other) || one.number - other.number);
