/** Files that mean harm: each gets a problem, quickly, and reaches nothing beyond its own data. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScenario, type ScenarioProblem } from '#shared/scenario/parse.ts';
import { FILE, spoiled } from './file.ts';

const problemsOf = (text: string): readonly ScenarioProblem[] => {
  const result = parseScenario(text);
  return result.ok ? [] : result.error;
};
const firstOf = (text: string): string => problemsOf(text)[0]?.message ?? 'no problem';
const MOST = 256 * 1024;

/** Filled up to just under the greatest length that is read at all. */
const full = (part: string, before = '', after = ''): string =>
  before + part.repeat(Math.floor((MOST - before.length - after.length) / part.length)) + after;

describe('Names that objects inherit', () => {
  test.each([
    ['at the top', `${FILE}__proto__: { polluted: 1 }\n`],
    ['in quotes', `${FILE}"__proto__": { polluted: 1 }\n`],
    ['among the stakes', spoiled(['DATA: { ideal: 4', '__proto__: { polluted: 1 }\n      DATA: { ideal: 4'])],
    ['in the trust', spoiled(['ARC: { BOR: 0.3 }', '__proto__: { polluted: 1 }'])],
  ])('__proto__ %s', (_where, text) => {
    expect(firstOf(text)).toBe('is no field of a scenario: leave it out');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('constructor and prototype', () => {
    expect(firstOf(`${FILE}constructor: { prototype: { polluted: 1 } }\n`)).toContain(
      'is no field that a scenario has here',
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('Numbers that are none', () => {
  test.each([
    ['.inf', 'is Infinity: write an ordinary number'],
    ['-.inf', 'is -Infinity: write an ordinary number'],
    ['.nan', 'is NaN: write an ordinary number'],
    ['1e400', 'is Infinity: write an ordinary number'],
    ['NaN', 'is text: write a number'],
    ['Infinity', 'is text: write a number'],
    ['0x7fffffffffffffff', 'is 9223372036854776000 but must be from 0 to 100'],
    ['-1', 'is -1 but must be from 0 to 100'],
    ['1_0', 'is text: write a number'],
  ])('%s', (value, message) => expect(firstOf(spoiled(['statusQuo: 45', `statusQuo: ${value}`]))).toBe(message));
});

describe('What YAML can do and a scenario may not', () => {
  test.each([
    ['an anchor', 'id: &a harbour', 'has an anchor (&a): write the value out in each place'],
    ['an alias', 'id: &a harbour\nlanguage: *a', 'has an anchor (&a): write the value out in each place'],
    ['an alias of nothing', 'id: *a', 'is an alias (*): write the value out'],
    ['a field twice', 'id: harbour\nid: other', '"id" stands here a second time: keep one of the two'],
    ['a tag', 'id: !!js/function "return 1"', 'cannot be read: the text begins with "!"'],
    ['a field named by a list', 'id: harbour\n? [a]\n: 1', 'has a field whose name is no plain word'],
    ['a merge', 'id: harbour\n<<: { title: x }', 'is no field that a scenario has here'],
  ])('%s', (_what, lines, message) => expect(firstOf(spoiled(['id: harbour', lines]))).toContain(message));

  test('a billion laughs are not even begun', () => {
    const laughs = Array.from(
      { length: 30 },
      (_, at) => `l${at}: &l${at} [${at === 0 ? 'ha' : `*l${at - 1}, *l${at - 1}`}]`,
    );
    expect(problemsOf(laughs.join('\n')).length).toBeGreaterThan(0);
  });
});

describe('Depth and length', () => {
  test.each([
    ['brackets', '['.repeat(20_000)],
    ['closed brackets', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['dashes', '- '.repeat(20_000)],
    ['question marks', '? '.repeat(20_000)],
    ['indentation', Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['brackets within a scenario', spoiled(['id: harbour', `id: ${'['.repeat(20_000)}`])],
  ])('20,000 %s', (_what, text) => expect(firstOf(text)).toBe('is nested too deeply: keep to 16 levels'));

  test.each([
    ['20,000 braces', '{a: '.repeat(20_000)],
    ['a list of 100,000 numbers', full('1,', '[', ']')],
    ['a quarter of a million line ends', full('\n')],
  ])('%s hold more words and signs than a scenario', (_what, text) =>
    expect(firstOf(text)).toBe('holds too much: keep to 50000 words and signs'),
  );

  test('longer than 256 K characters', () => {
    expect(firstOf(full('#') + FILE)).toBe('is too long: keep the file to 262144 characters');
    expect(firstOf('a'.repeat(50_000_000))).toBe('is too long: keep the file to 262144 characters');
  });

  // Each of these took seconds, or the whole stack, in one parser or another.
  test.each([
    ['fields', Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['one field again and again', full('a: 1\n')],
    ['quotes', full('"')],
    ['commas', full(',', '[', ']')],
    ['stars', full('*\n')],
    ['aliases', full('- *a\n', '- &a b\n')],
    ['documents', full('---\n')],
    ['comments', full('#\n')],
    ['spaces', full(' ', 'a', 'b')],
    ['empty parties', full('- {}\n', 'parties:\n')],
    ['a long name', full('k', '? ', '\n: 1')],
    ['directives', full('%A\n')],
  ])('full of %s', (_what, text) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(50);
    expect(Math.max(...problems.map(({ message, field }) => message.length + field.length))).toBeLessThan(600);
  });
});

const YAML_SIGNS = '- ? : { } [ ] & * ! | > % @ # " \' a b 1 .'.split(' ');

describe('Anything at all', () => {
  const sound = ({ line, column, message }: ScenarioProblem) => line >= 1 && column >= 1 && message.length > 0;

  test('gets an answer, never an exception, and every problem has a place', () => {
    const yamlish = fc.array(fc.constantFrom(...YAML_SIGNS, '\n', '\t', ' ', '\n  ', ': ', '- '), { maxLength: 80 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          yamlish.map((parts) => parts.join('')),
        ),
        (text) => {
          const problems = problemsOf(text);
          expect(problems.length).toBeGreaterThan(0);
          expect(problems.every(sound)).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('in place of any line of a good file too', () => {
    const lines = FILE.split('\n');
    fc.assert(
      fc.property(fc.nat({ max: lines.length - 1 }), fc.string({ unit: 'binary', maxLength: 40 }), (at, junk) => {
        const problems = problemsOf(lines.with(at, junk).join('\n'));
        expect(problems.every(sound)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
