/** Which links stand, and whose they are. */
import type { Link, LinkId } from '../../model/amendment.ts';
import { type Clause, type ClauseId, revisionOf } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';

/** Asked for or agreed, and not over. */
export const isOpen = ({ status }: Link): boolean => status === 'offered' || status === 'linked';

/** The link that a clause stands in, agreed or not. */
export const linkOf = (game: Game, clause: ClauseId): LinkId | undefined =>
  Object.values(game.links).find((link) => isOpen(link) && link.clauses.includes(clause))?.id;

export const clausesIn = (game: Game, { clauses }: Pick<Link, 'clauses'>): readonly Clause[] =>
  clauses.flatMap((id) => game.clauses[id] ?? []);

/** Each once, in the order of their clauses. */
export const firstSponsors = (clauses: readonly Clause[]): readonly PartyId[] => [
  ...new Set(clauses.map(({ sponsor }) => sponsor)),
];

export const revisionsOf = (clauses: readonly Clause[]): Readonly<Record<ClauseId, number>> =>
  Object.fromEntries(clauses.map((clause) => [clause.id, revisionOf(clause)]));
