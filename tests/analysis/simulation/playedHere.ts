/** Games played in this thread and by another mind, in the place of `inThreads`. */
import { dealtGame } from '#server/simulation/deal.ts';
import type { inThreads } from '#server/simulation/threads.ts';
import type { Mind } from '#shared/analysis/simulation/play.ts';

export const playedHere =
  (mind: Mind): typeof inThreads =>
  async ({ deal, games }) =>
    Array.from({ length: games }, (_, index) => dealtGame(deal, index + 1, mind));
