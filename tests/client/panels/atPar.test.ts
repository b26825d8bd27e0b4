/** A result against its seat's par. */
import { expect, it } from 'vitest';
import { atPar } from '#client/panels/debrief/atPar.ts';

it('A result of 100 is par, and others are in proportion, losses included', () => {
  expect(atPar({ total: 40, par: 40 })).toBe(100);
  expect(atPar({ total: 50, par: 40 })).toBe(125);
  expect(atPar({ total: -20, par: 40 })).toBe(-50);
});

it('Without a par, or with one that is no gain, there is nothing to measure by', () => {
  expect(atPar({ total: 40, par: 0 })).toBeUndefined();
  expect(atPar({ total: 40, par: -10 })).toBeUndefined();
});
