/** A thread of its own for what takes seconds to work out: the page answers meanwhile. */
import { possibilities } from '#shared/analysis/possible/possibilities.ts';
import { SUMS_MAX } from '#shared/analysis/solver/frontierOfThree.ts';
import type { Analysed, Asking } from './analyst.ts';

self.addEventListener('message', ({ data: { table, instrument } }: MessageEvent<Asking>) => {
  const analysed: Analysed = possibilities(table, { instrument, sums: SUMS_MAX });
  self.postMessage(analysed);
});
