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

/** FNV-1a, 32 bits, and MurmurHash3's last step, without which names that differ in one letter would draw alike. */
function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
