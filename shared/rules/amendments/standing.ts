/** How an amendment stands to its clause. */
import type { Amendment } from '../../model/amendment.ts';
import { type Clause, type ClauseContent, contentOf } from '../../model/clause.ts';
import { DIALS, POSITION_MAX, shareOf } from '../../model/dials.ts';
import type { Game } from '../../model/game.ts';

/** Whether enough delegations signed for it to be voted on: in a small game everybody but one is enough. */
export const seconded = (game: Game, { signatories }: Amendment): boolean =>
  signatories.length >= Math.min(game.scenario.procedure.amendmentSignatures, game.playing.length - 1);

/** The clause's text as it would be with the amendment. */
export const textWith = (clause: Clause, { changes }: Amendment): ClauseContent => ({
  ...contentOf(clause),
  ...changes,
});

/** How far from the text as it stands: the shares of the spectrum and of each dial, 0-4 together. Words alone count nothing. */
export function distance(amendment: Amendment, clause: Clause): number {
  const now = contentOf(clause);
  const then = textWith(clause, amendment);
  const dials = DIALS.map((dial) => Math.abs(shareOf(then[dial]) - shareOf(now[dial])));
  return dials.reduce((sum, each) => sum + each, Math.abs(then.position - now.position) / POSITION_MAX);
}
