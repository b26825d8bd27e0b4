import { describe, expect, test } from 'vitest';
import { chance } from '#shared/base/random.ts';

const MANY = 4_000;
const draws = (purposeOf: (index: number) => readonly string[], seedOf: (index: number) => number = () => 1) =>
  Array.from({ length: MANY }, (_, index) => chance(seedOf(index), ...purposeOf(index)));

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Pearson's r of each number with the next. */
function inARow(numbers: readonly number[]): number {
  const middle = mean(numbers);
  const spread = mean(numbers.map((number) => (number - middle) ** 2));
  return mean(numbers.slice(1).map((number, index) => (number - middle) * ((numbers[index] ?? 0) - middle))) / spread;
}

describe('Chance', () => {
  test('gives the same number for the same seed and purpose, and another for another', () => {
    expect(chance(7, 'ratification', 'ARC')).toBe(chance(7, 'ratification', 'ARC'));
    expect(new Set([chance(7, 'a', 'b'), chance(8, 'a', 'b'), chance(7, 'b', 'a'), chance(7, 'a')]).size).toBe(4);
  });

  test.each([
    ['purposes that are counted', draws((index) => ['instructions', 'BOR', String(index)])],
    [
      'seeds that are counted',
      draws(
        () => ['ratification', 'ARC'],
        (index) => index,
      ),
    ],
  ])('is spread evenly over %s, and one draw says nothing of the next', (_what, numbers) => {
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((n) => Math.floor(n * 10) === tenth).length);
    for (const count of tenths) expect(Math.abs(count - MANY / 10)).toBeLessThan(100);
    expect(Math.abs(inARow(numbers))).toBeLessThan(0.05);
  });
});
