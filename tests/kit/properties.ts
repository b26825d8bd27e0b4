/**
 * How often every property is tried. A failure prints its seed and path; `SEED=... npm test` draws the same cases again,
 * `RUNS=5000` looks longer.
 */
import process from 'node:process';
import * as fc from 'fast-check';

const { SEED, RUNS } = process.env;

fc.configureGlobal({
  numRuns: RUNS === undefined ? 200 : Number(RUNS),
  ...(SEED !== undefined && { seed: Number(SEED) }),
});
