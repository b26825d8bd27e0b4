import { describe, expect, test } from 'vitest';
import { type Fields, MIGRATIONS, type Migration, migrated } from '#shared/scenario/migrate.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import { FORMAT } from '#shared/scenario/schema.ts';

/** For every step, by the version it starts from: files of that version and what they become. A step needs one at least. */
const CASES: Readonly<Record<number, readonly { readonly before: Fields; readonly after: Fields }[]>> = {};

describe('The steps', () => {
  test('lead from the oldest version to this one without a gap', () => {
    const oldest = FORMAT - MIGRATIONS.length;
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(MIGRATIONS.map((_step, index) => oldest + index));
  });

  test('each has its cases here', () =>
    expect(Object.keys(CASES).map(Number)).toEqual(MIGRATIONS.map(({ from }) => from)));

  test('each does to its cases what it should', () => {
    for (const step of MIGRATIONS)
      for (const { before, after } of CASES[step.from] ?? [])
        expect(migrated(before, [step], step.from + 1)).toEqual(after);
  });
});

/** No older version has been written yet, so the machinery is shown at work on steps of another format's. */
const STEPS: readonly Migration[] = [
  { from: 1, change: ({ name, ...rest }) => ({ ...rest, title: name }) },
  { from: 2, change: ({ title, ...rest }) => ({ ...rest, title: { en: title } }) },
];

describe('A file of an older version', () => {
  test('takes every step from its own version on', () => {
    expect(migrated({ format: 1, name: 'x' }, STEPS, 3)).toEqual({ format: 3, title: { en: 'x' } });
    expect(migrated({ format: 2, title: 'x' }, STEPS, 3)).toEqual({ format: 3, title: { en: 'x' } });
  });

  test('and only as far as is asked', () =>
    expect(migrated({ format: 1, name: 'x' }, STEPS, 2)).toEqual({ format: 2, title: 'x' }));
});

test.each([
  ['of this version', { format: 3, title: 'x' }],
  ['of a newer one', { format: 4 }],
  ['of one before the first', { format: 0 }],
  ['whose version is no number', { format: '1', name: 'x' }],
  ['without a version', { name: 'x' }],
  ['that is a list', [1]],
  ['that is a word', 'x'],
  ['that is nothing', null],
])('A file %s comes back as it was', (_what, data) => expect(migrated(data, STEPS, 3)).toBe(data));

test('A file of another version is told which one is read', () => {
  const parsed = parseScenario('format: 7\n');
  expect(parsed.ok ? [] : parsed.error.map(({ field, message }) => `${field} ${message}`)).toContain(
    'format is 7 but must be 1, the format this version reads',
  );
});
