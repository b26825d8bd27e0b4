import { CHAIR, type Clause, supportersOf } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';

/** Whether enough delegations carry a text for it to go to the vote. A chair's text needs none. */
export const hasSponsors = (game: Game, clause: Clause): boolean =>
  clause.sponsor === CHAIR || supportersOf(clause).length >= game.scenario.procedure.sponsorsNeeded;

/** Whether a delegation speaks for a text's first sponsor: it is that, or the appointed chair of a chair's text. */
export const speaksFor = (game: Game, party: PartyId, { sponsor }: Clause): boolean =>
  sponsor === party || (sponsor === CHAIR && game.chair === party);
