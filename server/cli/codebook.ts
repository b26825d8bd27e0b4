/** The codebook's dial levels, which its files write as 0, 0.33, 0.67 and 1. */
import { LEVELS, type Level, shareOf } from '#shared/model/dials.ts';

/** Files round a third to two places, or to one. */
const ROUNDED = 0.05;

/** The level that a share 0-1 stands for; undefined for one between two levels. */
export const levelWritten = (share: number): Level | undefined =>
  LEVELS.find((level) => Math.abs(shareOf(level) - share) < ROUNDED);
