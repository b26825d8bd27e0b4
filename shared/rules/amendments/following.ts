/** What becomes of amendments when all sponsors accept them, when their clause closes, or says already what they ask for. */
import type { Amendment } from '../../model/amendment.ts';
import { type Clause, contentOf, supportersOf } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import type { GameEvent } from '../events.ts';
import { textWith } from './standing.ts';

export function amendmentsFollowing(game: Game): readonly GameEvent[] {
  const open = Object.values(game.amendments).flatMap((amendment) => {
    const clause = game.clauses[amendment.clause];
    return clause && amendment.status === 'open' ? [{ amendment, clause }] : [];
  });
  const idle = open.filter(({ amendment, clause }) => clause.status !== 'live' || isSaid(clause, amendment));
  if (idle.length > 0) return idle.map(({ amendment: { id } }) => ({ type: 'AmendmentLapsed', amendment: id }));
  // One at a time: taking it in makes another text, which the others then stand to.
  const friendly = open.find(({ amendment, clause }) => isAcceptedByAll(clause, amendment));
  if (!friendly) return [];
  const { amendment, clause } = friendly;
  return [{ type: 'AmendmentTakenIn', amendment: amendment.id, content: textWith(clause, amendment) }];
}

function isSaid(clause: Clause, { changes }: Amendment): boolean {
  const now = contentOf(clause);
  return Object.entries(changes).every(([point, value]) => now[point as keyof typeof now] === value);
}

const isAcceptedByAll = (clause: Clause, { accepted }: Amendment): boolean =>
  supportersOf(clause).every((party) => accepted.includes(party));
