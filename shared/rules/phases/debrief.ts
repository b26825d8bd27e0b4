/** The debrief's figures: every party's result, term by term, by MODEL.md 3. Nobody sees them earlier. */

import { mapValues } from '../../base/records.ts';
import { contentOf, supportersOf } from '../../model/clause.ts';
import { clausesOf, type Game } from '../../model/game.ts';
import { publicScenario } from '../../model/publicScenario.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { ResultLineView, ResultView } from '../../model/view.ts';
import { ownBest } from '../../scoring/ownBest.ts';
import { type ClauseScore, clauseScore, jointResult } from '../../scoring/score.ts';
import { draftOf, worldOf } from '../../scoring/table.ts';
import type { Profile } from '../../scoring/world.ts';

export interface Debrief {
  readonly results: Readonly<Record<PartyId, ResultView>>;
  readonly joint: number;
}

export const NO_DEBRIEF: Debrief = { results: {}, joint: 0 };

export function debriefOf(game: Game): Debrief {
  const world = worldOf(publicScenario(game.scenario), game.playing, game.uncertainty);
  const instrument = clausesOf(game)
    .filter((clause) => clause.status === 'adopted')
    .map((clause) => ({
      id: clause.id,
      inForce: { draft: draftOf(clause.issue, contentOf(clause), supportersOf(clause)), bound: clause.bound },
    }));
  const resultOf = (party: PartyId): ResultView => {
    const profile = profileOf(game, party);
    const scores = instrument.map(({ id, inForce }) => [id, clauseScore(world, profile, inForce)] as const);
    const total = scores.reduce((sum, [, score]) => sum + score.points, 0);
    return {
      total,
      best: ownBest(world, profile),
      clauses: Object.fromEntries(scores.map(([id, score]) => [id, resultLine(score)])),
    };
  };
  const results = Object.fromEntries(game.playing.map((party) => [party, resultOf(party)]));
  return {
    results,
    joint: jointResult(
      world,
      mapValues(results, ({ total }) => total),
    ),
  };
}

function profileOf(game: Game, party: PartyId): Profile {
  const authored = game.scenario.parties.find(({ id }) => id === party);
  if (!authored) throw new Error(`The scenario holds no party ${party}`);
  return { party, stakes: authored.stakes, redLines: authored.redLines };
}

const resultLine = ({ terms, bound, weight, points }: ClauseScore): ResultLineView => ({
  bound,
  weight,
  benefit: terms.benefit,
  sovereignty: terms.sovereignty,
  uncertainty: terms.uncertainty,
  divergence: terms.divergence,
  statusQuo: terms.statusQuo,
  net: terms.net,
  points,
});
