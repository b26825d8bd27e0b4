/** Chance as a test needs it: the test says how the draws shall fall, and the kit finds the table’s seed. */

/** Far more seeds than any test’s need asks for; beyond them the need cannot be met. */
const TRIED = 100_000;

/** The first seed with which chance falls so. */
export function seedWhere(fallsSo: (seed: number) => boolean): number {
  for (let seed = 0; seed < TRIED; seed += 1) if (fallsSo(seed)) return seed;
  throw new Error(`With none of the first ${TRIED} seeds does chance fall so`);
}
