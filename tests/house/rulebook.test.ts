/** The rulebook and the tests of the engine name each other: no rule without a test, no test of a rule that is not there. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');

const inBook = [...read('scenarios/PROCEDURE.md').matchAll(/^- \*\*(\d+\.\d+)\*\* /gm)].map(
  ([, number]) => number ?? '',
);

/** Titles of tests begin with the number of the rule that they hold. */
const inTests = readdirSync(`${root}/tests/rules`)
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => [...read(`tests/rules/${file}`).matchAll(/['"`](\d+\.\d+) /g)].map(([, number]) => number ?? ''));

it('every rule has a number of its own, in order', () => {
  const order = inBook.map((number) => number.split('.').map(Number) as [number, number]);
  const sorted = order.toSorted(([one, first], [other, second]) => one - other || first - second);
  expect(order).toEqual(sorted);
  expect(new Set(inBook).size).toBe(inBook.length);
});

it('every rule is held by a test', () => expect(inBook.filter((number) => !inTests.includes(number))).toEqual([]));

it('every test with a number holds a rule of the book', () =>
  expect([...new Set(inTests)].filter((number) => !inBook.includes(number))).toEqual([]));
