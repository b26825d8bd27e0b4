/** The games of an experiment, by number: the same number, seed and experiment is the same game, whoever plays it. */
import { DEFAULT_BOT } from '../../model/bot.ts';
import type { Reference } from '../../scoring/backtest/reference.ts';
import { nextCommand } from '../bots/nextCommand.ts';
import { playGame, seedFrom, type Trouble } from '../simulation/play.ts';
import type { Experiment } from './experiment.ts';
import { within } from './limits.ts';
import { scenarioFor } from './worlds.ts';

/** What came of a game in one cell. */
export interface Trial {
  /** Its place among the experiment's cells, from 0. */
  readonly cell: number;
  /** Which of the games, from 1; the same in every cell. */
  readonly game: number;
  readonly seed: number;
  readonly end: { readonly figures: Readonly<Record<string, number>> } | { readonly trouble: Trouble };
}

export const trialsOf = ({ cells }: Experiment, games: number): number => cells.length * games;

/** The trial of a number from 1 to `trialsOf`. Asking for another is a bug. */
export function trial(reference: Reference, experiment: Experiment, dealt: number, number: number): Trial {
  const index = (number - 1) % experiment.cells.length;
  const game = Math.floor((number - 1) / experiment.cells.length) + 1;
  const cell = experiment.cells[index];
  if (!cell) throw new Error(`${experiment.name} has no trial ${number}`);
  const seed = seedFrom(dealt, 'game', String(game));
  const scenario = scenarioFor(reference, cell.setting, seed);
  const bots = Object.fromEntries(cell.setting.parties.map((party) => [party, DEFAULT_BOT]));
  const mind = cell.limits ? within(cell.limits) : nextCommand;
  const played = playGame({ scenario, scenarioHash: experiment.name, bots, seed }, mind);
  const end = played.trouble ? { trouble: played.trouble } : { figures: experiment.measured(played, cell) };
  return { cell: index, game, seed, end };
}
