/** What a file of instruments may say (the format of `scenarios/reference/instruments.json`): every message says what stands there and what to write instead. */
import { z } from 'zod';
import { quoted } from '#shared/scenario/problems.ts';
import type { Reference } from '#shared/scoring/backtest/reference.ts';
import { STAGES } from '#shared/scoring/world.ts';
import { levelWritten } from './codebook.ts';

/** The fields that nobody weighs. */
export const REMARKS = ['year', 'forum', 'rule', 'source', 'confidence'];

const write = (what: string) => ({
  error: ({ input }: { readonly input?: unknown }) =>
    input === undefined ? `is missing: write ${what}` : `is ${shown(input)}: write ${what}`,
});

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : 'a list';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0 ? 'empty' : 'a set of fields';
  return quoted(value);
}

const line = (what: string) =>
  z.string(write(what)).trim().min(1, write(what)).max(200, write('at most 200 characters'));

const between = (low: number, high: number, what: string) =>
  z.number(write(what)).min(low, write(what)).max(high, write(what));

const DIAL = 'a dial level: 0, 0.33, 0.67 or 1';
const dial = z
  .number(write(DIAL))
  .refine((share) => levelWritten(share) !== undefined, write(DIAL))
  .transform((share) => levelWritten(share) ?? 0);

/** All the names there are: three letters look like too many others for a guess at what was meant. */
const stranger = (name: unknown, what: string, names: readonly string[]): string =>
  `${quoted(name)} is no ${what} of the record: write one of ${names.join(', ')}`;

const oneOf = (names: readonly string[], what: string) =>
  z.string(write(`an ${what}`)).refine((name) => names.includes(name), {
    error: ({ input }) => stranger(input, what, names),
  });

const full = <Schema extends z.ZodType<object>>(map: Schema, what: string) =>
  map.refine((value) => Object.keys(value).length > 0, write(what));

const MEMBERS = '"UN" for the whole world, or "OPT:" and who is bound, such as "OPT:USA,CHN"';

const listed = (text: string): readonly string[] =>
  (text.startsWith('OPT:') ? text.slice('OPT:'.length).split(',') : []).map((name) => name.trim());

/** Undefined is the whole world. */
const members = z
  .string(write(MEMBERS))
  .refine((text) => text === 'UN' || listed(text).length > 0, write(MEMBERS))
  .transform((text) => (text === 'UN' ? undefined : listed(text)));

const X = 'at least one issue: { "ISSUE": [position, weight] }';
const placed = z.tuple(
  [between(0, 100, 'a position from 0 to 100'), between(1e-6, 1e6, 'a weight above 0')],
  write('[position, weight]'),
);

const OUT = 'at least one actor: { "ACTOR": 1 or 0 }';
const supported = z.literal([0, 1], write('1 (supported) or 0 (did not, or abstained)'));

const epochOf = (epochs: readonly string[]) => {
  const EPOCH = `the year whose positions count: ${epochs.join(', ')}`;
  return z.number(write(EPOCH)).refine((year) => epochs.includes(String(year)), write(EPOCH));
};

/** One entry, given the actors, issues and epochs that the record knows. */
export function instrumentEntry(reference: Reference) {
  const actor = oneOf(Object.keys(reference.actors), 'actor');
  const issue = oneOf(Object.keys(reference.statusQuo), 'issue');
  const fields = {
    id: line('a short name'),
    name: line('the name of the instrument').optional(),
    epoch: epochOf(Object.keys(reference.uncertainty)),
    x: full(z.record(issue, placed, write(X)), X),
    o: dial,
    p: dial,
    d: dial,
    sponsor: actor.nullish(),
    members,
    out: full(z.record(actor, supported, write(OUT)), OUT),
    stage: z.enum(STAGES, write('"adopt", "sign" or "force"')).default('force'),
    rivalDraft: z.boolean(write('true or false')).default(false),
  };
  return z.object(fields, write('an object with the fields of one instrument'));
}

export type InstrumentEntry = z.infer<ReturnType<typeof instrumentEntry>>;
