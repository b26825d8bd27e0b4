/** What zod finds in a scenario file, in an author's words. */
import { z } from 'zod';
import type { Path } from './places.ts';
import { insteadOf, MAX_PROBLEMS, nearest, quoted, type ScenarioProblem } from './problems.ts';
import type { ProblemAt } from './readYaml.ts';
import { scenarioFile } from './schema.ts';

type Found = z.core.$ZodIssue;

export const inWords = (issues: readonly Found[], data: unknown, problemAt: ProblemAt): readonly ScenarioProblem[] =>
  issues
    .slice(0, MAX_PROBLEMS)
    .flatMap((issue) => problemsOf(issue, data, problemAt))
    .slice(0, MAX_PROBLEMS);

function problemsOf(issue: Found, data: unknown, problemAt: ProblemAt): readonly ScenarioProblem[] {
  const { path, code } = issue;
  if (code === 'unrecognized_keys') return unknownFields(path, issue.keys, data, problemAt);
  if (code === 'invalid_key') return [problemAt(path, issue.issues[0]?.message ?? issue.message, 'key')];
  const value = valueAt(data, path);
  if (code === 'invalid_type') return [problemAt(path, wrongKind(issue.expected, value))];
  return [problemAt(path, issue.message.startsWith('must be') ? contrasted(issue, value) : issue.message)];
}

function unknownFields(
  path: Path,
  keys: readonly string[],
  data: unknown,
  problemAt: ProblemAt,
): readonly ScenarioProblem[] {
  const known = fieldsAt(path);
  const complaint = (key: string) =>
    `is no field that a scenario has here: ${afterComma(key, valueAt(data, [...path, key]), known) ?? insteadOf(key, known)}`;
  return keys.slice(0, MAX_PROBLEMS).map((key) => problemAt([...path, key], complaint(key), 'key'));
}

/** Within { } a comma ends the value: `salience: 0,8` is followed by a field 8, `words: Ports, if open` by one `if open`. */
function afterComma(key: string, value: unknown, known: readonly string[]): string | undefined {
  if (value !== null || nearest(key, known) !== undefined) return undefined;
  if (/^\d+$/.test(key)) return 'if a number before it goes on here, write it with a point, as in 0.5';
  return `${insteadOf(key, known)}; if a text before it goes on here, put the text in quotes`;
}

/** What must be there, after what is. */
function contrasted(issue: Found, value: unknown): string {
  if (value === undefined) return `is missing: it ${issue.message}`;
  if (value === null) return `is empty: it ${issue.message}`;
  if (typeof value === 'object') return issue.message;
  return `is ${quoted(value)} but ${issue.message}${typeof value === 'number' ? shareMeant(issue, value) : ''}`;
}

/** Who writes 80 for a share from 0 to 1 means per cent. */
const shareMeant = (issue: Found, value: number): string =>
  issue.code === 'too_big' && issue.maximum === 1 && value >= 2 && value <= 100
    ? `: write ${value / 100} for ${value} %`
    : '';

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, one entry to a line, each after "- "',
  object: 'fields, one `name: value` to a line',
  record: 'fields, one `name: value` to a line',
};

function wrongKind(expected: string, value: unknown): string {
  const wanted = KINDS[expected] ?? expected;
  if (value === undefined) return `is missing: write ${wanted}`;
  if (value === null) return `is empty: write ${wanted}`;
  return `is ${kindOf(value)}: write ${wanted}${hintFor(expected, value)}`;
}

function hintFor(expected: string, value: unknown): string {
  if (expected === 'string' && typeof value !== 'object') return ', in quotes if it looks like something else';
  if (typeof value !== 'string') return '';
  if (expected === 'boolean') return TRUTHS[value.toLowerCase()] ?? '';
  return expected === 'number' ? numberMeant(value.trim().slice(0, 20)) : '';
}

const TRUTHS: Readonly<Record<string, string>> = {
  yes: ', here true',
  on: ', here true',
  true: ', without quotes',
  no: ', here false',
  off: ', here false',
  false: ', without quotes',
};

function numberMeant(written: string): string {
  const [, whole = '', unit] = /^(-?\d+(?:[.,]\d+)?) ?(%|[a-z]*)$/i.exec(written) ?? [];
  if (whole === '') return '';
  const number = Number(whole.replace(',', '.'));
  if (unit !== undefined && unit !== '' && unit !== '%') return `, without "${unit}"`;
  if (unit === '%') return `, without "%": ${number / 100} where 0-1 is asked for, ${number} where 0-100 is`;
  return whole.includes(',') ? `, with a point: ${number}` : `, without quotes: ${number}`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a set of fields';
  return KINDS[typeof value] ?? typeof value;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, step)?.value : undefined,
    data,
  );
}

/** The names that the schema allows at a place in the file. */
function fieldsAt(path: Path): readonly string[] {
  let schema: unknown = scenarioFile;
  for (const step of path) schema = within(schema, String(step));
  const bare = unwrapped(schema);
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
}

function within(schema: unknown, step: string): unknown {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodObject) return bare.shape[step];
  if (bare instanceof z.ZodArray) return bare.element;
  return bare instanceof z.ZodRecord ? bare.valueType : undefined;
}

function unwrapped(schema: unknown): unknown {
  const wraps =
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional;
  return wraps ? unwrapped(schema.unwrap()) : schema;
}
