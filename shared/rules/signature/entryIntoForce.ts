/** When an adopted clause that waits is in force: enough parties stand behind it, and enough power (DESIGN.md, "Procedure"). */
import type { Clause } from '../../model/clause.ts';
import { clausesOf, type Game, inForceOn } from '../../model/game.ts';
import { entersIntoForce } from '../../scoring/ratification.ts';
import { publicWorld } from '../parties.ts';
import type { SignatureEvent } from './events.ts';

/** Nobody is bound to itself alone. */
const FEWEST_BOUND = 2;

/** Without a final act to sign only a treaty waits, and is in force as soon as enough are bound by it. */
export function entriesIntoForce(game: Game): readonly SignatureEvent[] {
  const { signature, decisionRule } = game.scenario.procedure;
  if (signature || decisionRule !== 'opt-in-treaty') return [];
  const next = clausesOf(game).find((clause) => clause.status === 'pending' && hasEnough(game, clause));
  return next ? [entered(game, next)] : [];
}

/** What the end of signature makes of a clause of the act, with those whom it still binds. */
export function entryOrLapse(game: Game, clause: Clause): readonly SignatureEvent[] {
  if (clause.status === 'pending' && hasEnough(game, clause)) return [entered(game, clause)];
  return clause.status === 'pending' || clause.bound.length === 0 ? [{ type: 'ClauseLapsed', clause: clause.id }] : [];
}

/** Whether so many, with so much power, are enough for a clause to be in force. */
export const hasEnough = (game: Game, { bound }: Pick<Clause, 'bound'>): boolean =>
  bound.length >= FEWEST_BOUND &&
  entersIntoForce(game.scenario.procedure.entryIntoForce, publicWorld(game).power, bound);

function entered(game: Game, { id, issue, bound }: Clause): SignatureEvent {
  const replaced = inForceOn(game, issue);
  return { type: 'ClauseEnteredIntoForce', clause: id, bound, ...(replaced && { replaces: replaced.id }) };
}
