/** The debrief's figures: every party's result, term by term, by MODEL.md 3. Nobody sees them earlier. */
import { memoizedOn } from '../../base/memo.ts';
import { mapValues } from '../../base/records.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { FacilitatorView, ResultLineView, ResultView } from '../../model/view.ts';
import { ownBest } from '../../scoring/ownBest.ts';
import { type ClauseScore, clauseScore, jointResult, scoreOf } from '../../scoring/score.ts';
import { bindingOf, instrumentOf, profileOf, publicWorld, weighedIn, worldFor } from '../parties.ts';

export interface Debrief {
  readonly results: Readonly<Record<PartyId, ResultView>>;
  readonly joint: number;
}

export const NO_DEBRIEF: Debrief = { results: {}, joint: 0 };

/** Whether everybody may see the results. */
export const isReleased = ({ phase, held }: Game): boolean => phase === 'debrief' && !held;

/** What the facilitator sees of the scores while the game is on: in utils, with what is in force now. */
export const standings = memoizedOn(
  (game: Game) => [...weighedIn(game), game.clauses, game.phase === 'lobby'],
  (game): Pick<FacilitatorView, 'scores' | 'joint'> => {
    if (game.phase === 'lobby') return { scores: {}, joint: 0 };
    const instrument = instrumentOf(game).map(bindingOf);
    const scoreNow = (party: PartyId) => scoreOf(worldFor(game, party), profileOf(game, party), instrument);
    const scores = Object.fromEntries(game.playing.map((party) => [party, scoreNow(party)]));
    return { scores, joint: jointResult(publicWorld(game), scores) };
  },
);

/** In the debrief people still come, go and talk: the figures, which take long to work out, stay as they are. */
export const debriefOf = memoizedOn(
  (game: Game) => [...weighedIn(game), game.clauses, game.par],
  (game): Debrief => {
    const results = Object.fromEntries(game.playing.map((party) => [party, resultOf(game, party)]));
    const totals = mapValues(results, ({ total }) => total);
    return { results, joint: jointResult(publicWorld(game), totals) };
  },
);

function resultOf(game: Game, party: PartyId): ResultView {
  const world = worldFor(game, party);
  const profile = profileOf(game, party);
  const scores = instrumentOf(game).map(
    (clause) => [clause.id, clauseScore(world, profile, bindingOf(clause))] as const,
  );
  return {
    total: scores.reduce((sum, [, score]) => sum + score.points, 0),
    best: ownBest(world, profile),
    par: isAtPar(game) ? (game.par[party] ?? 0) : 0,
    clauses: Object.fromEntries(scores.map(([id, score]) => [id, resultLine(score)])),
  };
}

/** The pars are of a table where all the parties play: with fewer, every seat is worth something else. */
const isAtPar = ({ par, playing }: Game): boolean =>
  Object.keys(par).length === playing.length && playing.every((party) => par[party] !== undefined);

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
