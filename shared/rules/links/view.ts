import { memoizedOn } from '../../base/memo.ts';
import { mapValues } from '../../base/records.ts';
import type { LinkId } from '../../model/amendment.ts';
import type { Game } from '../../model/game.ts';
import type { LinkView } from '../../model/view.ts';
import { clausesIn, firstSponsors } from './standing.ts';

export const linkViews = memoizedOn(
  ({ links, clauses }: Game) => [links, clauses],
  (game): Readonly<Record<LinkId, LinkView>> =>
    mapValues(game.links, (link) => ({
      number: link.number,
      party: link.party,
      status: link.status,
      clauses: Object.fromEntries(link.clauses.map((clause) => [clause, true])),
      agreed: Object.fromEntries(
        firstSponsors(clausesIn(game, link)).map((sponsor) => [sponsor, link.agreed.includes(sponsor)]),
      ),
    })),
);
