/** From the text of a file of instruments to what the back-test judges, or to messages for the file's author. */
import type { z } from 'zod';
import { mapValues } from '#shared/base/records.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { insteadOf, MAX_PROBLEMS, quoted } from '#shared/scenario/problems.ts';
import type { Instrument } from '#shared/scoring/backtest/judge.ts';
import type { Reference } from '#shared/scoring/backtest/reference.ts';
import { type InstrumentEntry, instrumentEntry, REMARKS } from './instrumentSchema.ts';

const MAX_CHARACTERS = 4 * 1024 * 1024;

export interface InstrumentFile {
  readonly instruments: readonly Instrument[];
  /** What was passed over, a line each. */
  readonly warnings: readonly string[];
}

/** Reads a file's text. Every message names the file, the entry and the field, and says what to write. */
export function readInstruments(
  file: string,
  text: string,
  reference: Reference,
): Result<InstrumentFile, readonly string[]> {
  const entries = entriesOf(text);
  if (!entries.ok) return fail([`${file}: ${entries.error}`]);
  const schema = instrumentEntry(reference);
  const parsed = entries.value.map((entry) => schema.safeParse(entry, { reportInput: true }));
  const at: At = (index, field) => `${file}: ${placeOf(entries.value, index, field)}`;
  const problems = parsed.flatMap(({ error }, index) =>
    (error?.issues ?? []).map((problem) => `${at(index, problem.path)}${wordsOf(problem)}`),
  );
  const twice = repeatedIds(entries.value).map(
    (index) => `${at(index, ['id'])}is the id of an earlier entry: choose another`,
  );
  if (problems.length + twice.length > 0) return fail([...problems, ...twice].slice(0, MAX_PROBLEMS));
  const instruments = parsed.flatMap(({ data }) => (data ? [instrumentOf(data)] : []));
  const fields = [...Object.keys(schema.shape), ...REMARKS];
  const strange = entries.value.flatMap((entry, index) => strangeFields(entry, index, fields, at));
  const weightless = instruments.flatMap((instrument, index) => weightlessMembers(instrument, index, reference, at));
  return ok({ instruments, warnings: [...strange, ...weightless].slice(0, MAX_PROBLEMS) });
}

/** Where a message belongs: file, entry and field, ready to be written before it. */
type At = (index: number, field: readonly PropertyKey[]) => string;

function entriesOf(text: string): Result<readonly unknown[], string> {
  if (text.length > MAX_CHARACTERS) return fail(`is too long: keep the file to ${MAX_CHARACTERS} characters`);
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return fail(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!Array.isArray(data)) return fail('is not a list: write [ … ] around the instruments');
  return data.length === 0 ? fail('is an empty list: write at least one instrument') : ok(data);
}

/** `entry 3 (D03), field x.LB.0: ` */
function placeOf(entries: readonly unknown[], index: number, field: readonly PropertyKey[]): string {
  const id = idOf(entries[index]);
  const name = id === undefined ? '' : ` (${id.slice(0, 40)})`;
  return `entry ${index + 1}${name}${field.length === 0 ? '' : `, field ${field.join('.')}`}: `;
}

function idOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return undefined;
  return typeof entry.id === 'string' ? entry.id : undefined;
}

const wordsOf = (problem: z.core.$ZodIssue): string =>
  problem.code === 'invalid_key' ? (problem.issues[0]?.message ?? problem.message) : problem.message;

function repeatedIds(entries: readonly unknown[]): readonly number[] {
  const ids = entries.map(idOf);
  return ids.flatMap((id, index) => (id !== undefined && ids.indexOf(id) < index ? [index] : []));
}

function strangeFields(entry: unknown, index: number, fields: readonly string[], at: At): readonly string[] {
  return Object.keys(entry as object)
    .filter((field) => !fields.includes(field))
    .map(
      (field) => `${at(index, [field])}is no field of this format, so it was passed over: ${insteadOf(field, fields)}`,
    );
}

const weightlessMembers = ({ members = [] }: Instrument, index: number, { power }: Reference, at: At) =>
  members
    .filter((member) => !Object.hasOwn(power, member))
    .map(
      (member) => `${at(index, ['members'])}${quoted(member)} has no weight in the record, so it counts for nothing`,
    );

const instrumentOf = (entry: InstrumentEntry): Instrument => ({
  id: entry.id,
  name: entry.name ?? entry.id,
  epoch: String(entry.epoch),
  issues: mapValues(entry.x, ([position, weight]) => ({ position, weight })),
  dials: { obligation: entry.o, precision: entry.p, delegation: entry.d },
  stage: entry.stage,
  rivalDraft: entry.rivalDraft,
  supported: mapValues(entry.out, (value) => value === 1),
  ...(typeof entry.sponsor === 'string' && { sponsor: entry.sponsor }),
  ...(entry.members && { members: entry.members }),
});
