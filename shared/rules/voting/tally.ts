import type { Choice, Tally } from '../../model/clause.ts';
import { type Game, presentParties } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';

/** Counts the votes on a question. Only those present count: the vote of a delegation that has left does not. Who counts several asks once who is `present`. */
export function tallyOf(
  game: Game,
  cast: Readonly<Record<PartyId, Choice>> = {},
  present: readonly PartyId[] = presentParties(game),
): Tally {
  const votes: Record<PartyId, Choice> = {};
  for (const party of present) {
    const choice = cast[party];
    if (choice) votes[party] = choice;
  }
  return {
    votes,
    silent: present.filter((party) => votes[party] === undefined),
    absent: game.playing.filter((party) => !present.includes(party)),
  };
}
