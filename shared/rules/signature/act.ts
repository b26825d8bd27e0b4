/** The final act: what was adopted and has not fallen, and whom its hard clauses bind (MODEL.md 3, "Ratification"). */
import { type Clause, contentOf } from '../../model/clause.ts';
import { HARD_FROM } from '../../model/dials.ts';
import { clausesOf, type Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { type Ratification, ratification } from '../../scoring/ratification.ts';
import { bindingOf, profileOf, worldFor } from '../parties.ts';

export const isInAct = ({ status }: Clause): boolean => status === 'adopted' || status === 'pending';

export const isHard = (clause: Clause): boolean => contentOf(clause).obligation >= HARD_FROM;

export const actOf = (game: Game): readonly Clause[] => clausesOf(game).filter(isInAct);

/** P, 0-1, that a party’s capital ratifies an act; undefined when none of its hard clauses binds the party. */
export const chanceOfRatification = (game: Game, party: PartyId, act: readonly Clause[]): number | undefined =>
  ratificationOf(game, party, act)?.probability;

/** How a party’s capital looks at an act; undefined when none of its hard clauses binds the party. */
export function ratificationOf(game: Game, party: PartyId, act: readonly Clause[]): Ratification | undefined {
  if (!act.some((clause) => isHard(clause) && clause.bound.includes(party))) return undefined;
  const hurdle = game.scenario.parties.find(({ id }) => id === party)?.ratificationHurdle ?? 0;
  const texts = act.filter((clause) => !isToBeReplaced(clause, act)).map(bindingOf);
  return ratification(worldFor(game, party), profileOf(game, party), hurdle, texts);
}

/** A capital weighs one text on each issue: what is in force gives way to what is to be ratified. */
const isToBeReplaced = ({ status, issue }: Clause, act: readonly Clause[]): boolean =>
  status === 'adopted' && act.some((other) => other.issue === issue && other.status === 'pending');
