import { assertNever } from '../../base/result.ts';
import type { Link, LinkId } from '../../model/amendment.ts';
import type { Game } from '../../model/game.ts';
import { recorded } from '../recorded.ts';
import type { LinkEvent } from './events.ts';

export function evolveLinks(game: Game, event: LinkEvent, at: number): Game {
  const subject = event.link;
  switch (event.type) {
    case 'LinkOffered':
      return recorded(withLink(game, offered(event)), { kind: 'link-offered', at, party: event.party, subject });
    case 'LinkAgreed':
      return recorded(
        changed(game, subject, ({ agreed }) => ({ agreed: [...agreed, event.party] })),
        { kind: 'link-agreed', at, party: event.party, subject },
      );
    case 'ClausesLinked':
      return recorded(
        changed(game, subject, () => ({ status: 'linked' })),
        { kind: 'linked', at, subject },
      );
    case 'LinkReopened':
      return recorded(
        changed(game, subject, () => ({ status: 'offered', agreed: event.agreed, seen: event.seen })),
        { kind: 'link-offered', at, subject },
      );
    case 'LinkDissolved':
      return recorded(
        changed(game, subject, () => ({ status: 'dissolved' })),
        { kind: 'unlinked', at, ...(event.party !== '' && { party: event.party }), subject },
      );
    // The record has the clauses' own results.
    case 'LinkDecided':
      return changed(game, subject, () => ({ status: 'decided' }));
    default:
      return assertNever(event);
  }
}

const offered = ({
  link,
  number,
  party,
  clauses,
  agreed,
  seen,
}: Extract<LinkEvent, { type: 'LinkOffered' }>): Link => ({
  id: link,
  number,
  party,
  clauses,
  agreed,
  seen,
  status: 'offered',
});

const withLink = (game: Game, link: Link): Game => ({ ...game, links: { ...game.links, [link.id]: link } });

/** The game with some of a link's fields made anew; an unknown one would be a bug of `decide`. */
function changed(game: Game, id: LinkId, change: (link: Link) => Partial<Link>): Game {
  const link = game.links[id];
  if (!link) throw new Error(`An event names link ${id}, which is not on the table`);
  return withLink(game, { ...link, ...change(link) });
}
