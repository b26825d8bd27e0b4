/** The world and a party's profile as they are now: what every score at this table is worked out from. */
import { memoizedFor, memoizedOn, type Parts } from '../base/memo.ts';
import { type Clause, contentOf, readingsOf } from '../model/clause.ts';
import { pairOf } from '../model/diplomacy.ts';
import { type Game, inForceOn } from '../model/game.ts';
import { publicScenario } from '../model/publicScenario.ts';
import type { PartyId } from '../model/scenario.ts';
import type { InForce } from '../scoring/score.ts';
import { draftOf, worldOf } from '../scoring/table.ts';
import { shiftedTrust } from '../scoring/trust.ts';
import type { Profile, World } from '../scoring/world.ts';

/** The parts of a game that the world and the profiles are made of: figures change when one of them does. */
export const weighedIn = ({ mandates, scenario, playing, uncertainty, trust, goodwill }: Game): Parts => [
  mandates,
  scenario,
  playing,
  uncertainty,
  trust,
  goodwill,
];

/** As everybody knows it: without what pairs have kept between themselves. */
export const publicWorld = memoizedOn(
  weighedIn,
  (game): World => worldOf(publicScenario(game.scenario), game.playing, game.uncertainty, game.trust),
);

/** As one party knows it: the goodwill of its own pairs counts. */
export const worldFor = memoizedFor(weighedIn, (game, party): World => {
  const world = publicWorld(game);
  const goodwill = (from: PartyId, to: PartyId) =>
    from === party || to === party ? (game.goodwill[pairOf(from, to)] ?? 0) : 0;
  return { ...world, trust: shiftedTrust(world.trust, game.playing, goodwill) };
});

export function profileOf(game: Game, party: PartyId): Profile {
  const mandate = game.mandates[party];
  if (!mandate) throw new Error(`The scenario holds no party ${party}`);
  return { party, ...mandate };
}

/** A clause as the model weighs it, with the parties that it binds. */
export const bindingOf = (clause: Clause): InForce => ({
  draft: draftOf(clause.issue, contentOf(clause), readingsOf(clause)),
  bound: clause.bound,
});

/** The instrument: the clause in force on each issue that has one, in the scenario's order. */
export const instrumentOf = (game: Game): readonly Clause[] =>
  game.scenario.issues.flatMap(({ id }) => inForceOn(game, id) ?? []);
