/** What the experiments read off a game that was played. */
import type { Game } from '../../model/game.ts';
import { bindingOf, instrumentOf, profileOf, worldFor } from '../../rules/parties.ts';
import { standings } from '../../rules/phases/debrief.ts';
import { replay } from '../../rules/replay.ts';
import { DISCOUNT } from '../../scoring/backtest/softFirst.ts';
import { termsOf } from '../../scoring/terms.ts';
import type { PlayedGame } from '../simulation/play.ts';

/** Utils: all scores together (MODEL.md 3). */
export const tableScore = ({ game }: Pick<PlayedGame, 'game'>): number =>
  Object.values(standings(game).scores).reduce((sum, score) => sum + score, 0);

/** Whether all the issues of the scenario have a clause in force. */
export const allAgreed = (played: Pick<PlayedGame, 'game'>): boolean => agreedShare(played) === 1;

/** 0-1: the share of the issues with a clause in force. */
export const agreedShare = ({ game }: Pick<PlayedGame, 'game'>): number =>
  instrumentOf(game).length / game.scenario.issues.length;

/**
 * Utils: what row 7 of MODEL.md 5 counts, on the mean of the issues: every party's Δ of what is in force after each
 * round, discounted.
 */
export function valueOverRounds({ rows, game }: PlayedGame): number {
  const ends = rows.flatMap(({ events }, index) =>
    events.some((event) => event.type === 'PhaseStarted' && event.phase === 'outcome') ? [index] : [],
  );
  const values = ends.map((end, round) => DISCOUNT ** round * netGains(replay(rows.slice(0, end + 1))));
  return values.reduce((sum, value) => sum + value, 0) / game.scenario.issues.length;
}

const netGains = (game: Game): number =>
  instrumentOf(game)
    .map(bindingOf)
    .flatMap(({ draft, bound }) =>
      bound.map((party) => termsOf(worldFor(game, party), profileOf(game, party), draft, bound).net),
    )
    .reduce((sum, net) => sum + net, 0);
