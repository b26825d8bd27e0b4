/** A scenario's balance certificate, `balance.json` beside its file: what each seat gets when bots play it. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { PATHS } from '#shared/analysis/simulation/facts.ts';
import type { Spread } from '#shared/analysis/simulation/statistics.ts';
import type { Summary } from '#shared/analysis/simulation/summary.ts';
import { SEED_MAX } from '#shared/base/random.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { STRENGTHS, TACTICS } from '#shared/model/bot.ts';
import { ENDINGS } from '#shared/model/finalAct.ts';
import { whyUnread } from './whyUnread.ts';

const MOST_BYTES = 256 * 1024;
const SHA_256 = /^[0-9a-f]{64}$/;

const id = z.string().min(1).max(64);
const share = z.number().min(0).max(1);
const count = z.int().min(0);
const hash = z.string().regex(SHA_256);

const spread = z.strictObject({
  mean: z.number(),
  sd: z.number().min(0),
  p5: z.number(),
  p95: z.number(),
}) satisfies z.ZodType<Spread>;

const summary = z.strictObject({
  games: count.min(1),
  agreement: share,
  issues: z.record(
    id,
    z.strictObject({
      agreement: share,
      position: spread.exactOptional(),
      hardness: spread.exactOptional(),
      tabled: count,
      adopted: count,
    }),
  ),
  parties: z.record(
    id,
    z.strictObject({
      result: spread,
      ofBest: spread.exactOptional(),
      advantage: z.strictObject({ utils: z.number(), ofBest: z.number() }),
    }),
  ),
  joint: spread,
  paths: z.record(z.enum(PATHS), share),
  endings: z.record(z.enum(ENDINGS), share),
  deadIssues: z.array(id).readonly(),
  neverAdopted: share,
  length: z.strictObject({ rows: spread, rounds: spread, messages: spread }),
}) satisfies z.ZodType<Summary>;

const certificate = z.strictObject({
  format: z.literal(1),
  scenario: id,
  scenarioHash: hash,
  /** The version of Redlines that played. */
  engine: z.string().min(1).max(32),
  seed: z.int().min(0).max(SEED_MAX),
  games: count.min(1),
  bots: z.record(id, z.strictObject({ tactic: z.enum(TACTICS), strength: z.enum(STRENGTHS) })),
  /** Utils by party: the seat's mean result, 100 in a student's (MODEL.md 3). */
  par: z.record(id, z.number()),
  /** The state hashes of the first games: they are played again to see whether the engine or the bots have changed. */
  probe: z.array(hash).min(1).max(10),
  summary,
});

export type Certificate = z.infer<typeof certificate>;

export const certificateFile = (scenarioFile: string): string => join(dirname(scenarioFile), 'balance.json');

/** Undefined when there is none; else what it says, or what is wrong with it. Never rejects. */
export async function readCertificate(file: string): Promise<Result<Certificate, string> | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? undefined : fail(whyUnread(error));
  }
  return parseCertificate(text);
}

export function parseCertificate(text: string): Result<Certificate, string> {
  if (text.length > MOST_BYTES) return fail('is too long for a balance certificate');
  const parsed = certificate.safeParse(jsonIn(text));
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const where = issue?.path.map(String).join('.') ?? '';
  return fail(`is no balance certificate: ${where === '' ? '' : `${where}: `}${issue?.message ?? 'unreadable'}`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
