import type { LinkId } from '../../model/amendment.ts';
import type { ClauseId } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import type { LinkView } from '../../model/view.ts';

export const linkViews = (_game: Game): Readonly<Record<LinkId, LinkView>> => ({});

/** The link that a clause stands in, agreed or not. */
export const linkOf = (game: Game, clause: ClauseId): LinkId | undefined =>
  Object.values(game.links).find(
    ({ clauses, status }) => clauses.includes(clause) && (status === 'offered' || status === 'linked'),
  )?.id;
