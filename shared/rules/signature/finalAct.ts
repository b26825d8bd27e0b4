/** The end with a final act: when there is something to sign, and what becomes of it at home (MODEL.md 3, "Ratification"). */
import { chance } from '../../base/random.ts';
import type { Clause } from '../../model/clause.ts';
import { clausesOf, type Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { GameEvent } from '../events.ts';
import { actOf, chanceOfRatification, isHard } from './act.ts';
import { entryOrLapse } from './entryIntoForce.ts';
import type { SignatureEvent } from './events.ts';

type Drawn = Extract<SignatureEvent, { type: 'RatificationDrawn' }>;

/** Whether the game ends with a signature: the scenario asks for it, and something was adopted. */
export const hasFinalAct = (game: Game): boolean => game.scenario.procedure.signature && actOf(game).length > 0;

/** Signature is over: ratifications are drawn, and clauses enter into force or lapse. */
export function finalActClosed(game: Game): readonly GameEvent[] {
  const act = actOf(game).map((clause) => boundOnlyBy(clause, game.finalAct?.signed ?? []));
  const drawn = ratificationsDrawn(game, act);
  const failed = drawn.filter(({ ratified }) => !ratified).map(({ party }) => party);
  const ratified = game.playing.filter((party) => !failed.includes(party));
  return [
    ...drawn,
    ...fatesOf(
      game,
      act.map((clause) => boundOnlyBy(clause, ratified)),
    ),
  ];
}

/** What becomes of each clause; one that another takes the place of does not lapse besides. */
function fatesOf(game: Game, act: readonly Clause[]): readonly SignatureEvent[] {
  const fates = act.flatMap((clause) => entryOrLapse(game, clause));
  const replaced = fates.flatMap((fate) => (fate.type === 'ClauseEnteredIntoForce' ? (fate.replaces ?? []) : []));
  return fates.filter((fate) => fate.type !== 'ClauseLapsed' || !replaced.includes(fate.clause));
}

/** A hard clause binds only those named of whom it bound; a soft one is neither signed nor ratified. */
const boundOnlyBy = (clause: Clause, parties: readonly PartyId[]): Clause =>
  isHard(clause) ? { ...clause, bound: clause.bound.filter((party) => parties.includes(party)) } : clause;

/** One draw for every signatory that a hard clause binds. */
const ratificationsDrawn = (game: Game, act: readonly Clause[]): readonly Drawn[] =>
  game.playing.flatMap((party) => {
    const probability = chanceOfRatification(game, party, act);
    if (probability === undefined) return [];
    const draw = chance(game.seed, 'ratification', party);
    return [{ type: 'RatificationDrawn' as const, party, probability, draw, ratified: draw < probability }];
  });

/** What still waits for its entry into force when the game ends has waited in vain. */
export const pendingLapsed = (game: Game): readonly GameEvent[] =>
  clausesOf(game)
    .filter(({ status }) => status === 'pending')
    .map(({ id }) => ({ type: 'ClauseLapsed', clause: id }));
