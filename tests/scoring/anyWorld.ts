/** Random worlds, parties and clauses for the properties of MODEL.md 4. */
import * as fc from 'fast-check';
import { LEVELS } from '#shared/model/dials.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { Draft, Profile, World } from '#shared/scoring/world.ts';

export const share = fc.double({ min: 0, max: 1, noNaN: true });
const spectrum = fc.double({ min: 0, max: 100, noNaN: true });
export const level = fc.constantFrom(...LEVELS);
export const PARTIES = ['A', 'B', 'C', 'D', 'E'] as const;
export const ISSUE = 'K';

/** The scale of MODEL.md 1: low .2, medium .5, high .8. */
const trust = fc.double({ min: 0.2, max: 0.8, noNaN: true });

const toEach = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Record<PartyId, Value>> =>
  fc.tuple(...PARTIES.map(() => value)).map((values) => {
    const pairs = PARTIES.flatMap((party, index) =>
      values.slice(index, index + 1).map((each) => [party, each] as const),
    );
    return Object.fromEntries(pairs);
  });

export const anyWorld: fc.Arbitrary<World> = fc.record({
  power: toEach(fc.double({ min: 0.01, max: 1, noNaN: true })),
  issues: fc.record({ [ISSUE]: fc.record({ uncertainty: share, statusQuo: spectrum }) }),
  trust: toEach(toEach(trust)),
  declared: toEach(fc.record({ [ISSUE]: spectrum })),
});

/** Party A, whatever it wants. */
export const anyProfile: fc.Arbitrary<Profile> = fc
  .record({ ideal: spectrum, salience: share, sensitivity: share })
  .map((stake) => ({ party: 'A', redLines: [], stakes: { [ISSUE]: stake } }));

export const anyDraft: fc.Arbitrary<Draft> = fc.record({
  issue: fc.constant(ISSUE),
  position: fc.nat({ max: 20 }).map((step) => step * 5),
  obligation: level,
  precision: level,
  delegation: level,
  sponsors: fc.subarray([...PARTIES]),
});

export const members = fc.subarray([...PARTIES]);

/** The same world with another uncertainty. */
export const withUncertainty = (world: World, uncertainty: number): World => ({
  ...world,
  issues: { [ISSUE]: { statusQuo: world.issues[ISSUE]?.statusQuo ?? 0, uncertainty } },
});
