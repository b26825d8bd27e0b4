import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { hardnessOf } from '#client/store/hardness.ts';
import { DIALS, type Dials, LEVELS, stepped } from '#shared/model/dials.ts';

const level = fc.constantFrom(...LEVELS);
const anyDials: fc.Arbitrary<Dials> = fc.record({ obligation: level, precision: level, delegation: level });

it('Hardness goes from 1 for the softest text to 5 for the hardest, and takes every step between', () => {
  const all = LEVELS.flatMap((obligation) =>
    LEVELS.flatMap((precision) => LEVELS.map((delegation) => hardnessOf({ obligation, precision, delegation }))),
  );
  expect(new Set(all)).toEqual(new Set([1, 2, 3, 4, 5]));
  expect(hardnessOf({ obligation: 0, precision: 0, delegation: 0 })).toBe(1);
  expect(hardnessOf({ obligation: 3, precision: 3, delegation: 3 })).toBe(5);
});

it('A step up on any dial never makes a text softer, nor more than one step harder', () => {
  fc.assert(
    fc.property(anyDials, fc.constantFrom(...DIALS), (dials, dial) => {
      const harder = stepped(dials[dial], 1);
      fc.pre(harder !== undefined);
      const rise = hardnessOf({ ...dials, [dial]: harder }) - hardnessOf(dials);
      expect([0, 1]).toContain(rise);
    }),
  );
});

it('The dials weigh the same', () => {
  fc.assert(
    fc.property(level, level, level, (one, two, three) => {
      expect(hardnessOf({ obligation: one, precision: two, delegation: three })).toBe(
        hardnessOf({ obligation: three, precision: one, delegation: two }),
      );
    }),
  );
});
