/** Chance that can be told again: the same seed and purpose always give the same number. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeds are whole numbers from 0 to this, both included. */
export const SEED_MAX = 2 ** 32 - 1;

/**
 * A number from 0 up to, but not including, 1. Each purpose has draws of its own, so that one more draw elsewhere
 * changes nothing here.
 */
export const chance = (seed: number, ...purpose: readonly string[]): number =>
  uniformFloat64(xoroshiro128plus(hashOf([String(seed), ...purpose].join(' '))));

/** FNV-1a, 32 bits: spreads names over the generator's seeds. */
function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93);
  return hash >>> 0;
}
