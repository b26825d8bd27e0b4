/** The trials of an experiment, played on several cores. */
import { DESIGNS, type ExperimentName } from '#shared/analysis/experiments/experiments.ts';
import { type Trial, trialsOf } from '#shared/analysis/experiments/play.ts';
import type { Reference } from '#shared/scoring/backtest/reference.ts';
import { inPool } from './threads.ts';

/** What a thread needs to know to play any trial by its number. */
export interface ExperimentDeal {
  readonly reference: Reference;
  readonly name: ExperimentName;
  /** 0 to 2^32 - 1 */
  readonly seed: number;
}

export interface Trials {
  readonly deal: ExperimentDeal;
  /** In every cell. */
  readonly games: number;
  readonly workers: number;
  /** Told after each trial how many are done. */
  readonly onDone: (done: number) => void;
}

export const trialsInThreads = ({ deal, games, workers, onDone }: Trials): Promise<readonly Trial[]> =>
  inPool<Trial>({
    script: new URL('./experimentThread.ts', import.meta.url),
    data: deal,
    jobs: trialsOf(DESIGNS[deal.name](deal.reference), games),
    workers,
    onDone,
  });
