/** What the environment says, read once at the start. A wrong value is named, with what to write instead. */
import { z } from 'zod';

const environment = z.object({
  PORT: z
    .string()
    .trim()
    .regex(/^\d+$/, 'must be a whole number')
    .default('2567')
    .transform(Number)
    .pipe(z.number().max(65_535, 'must be from 0 to 65535')),
  HOST: z
    .string()
    .trim()
    .min(1, 'must be an address such as 127.0.0.1, or 0.0.0.0 for the whole network')
    .default('127.0.0.1'),
  DATA_DIR: z.string().trim().min(1, 'must be the path of a folder').default('data'),
  SCENARIO_DIR: z.string().trim().min(1, 'must be the path of a folder').default('scenarios'),
  RETENTION_DAYS: z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, 'must be a whole number of days, or 0 to keep everything')
    .default('180')
    .transform(Number),
  BOT_PACE: z
    .string()
    .trim()
    .regex(/^\d{1,2}(\.\d{1,2})?$/, 'must be a number from 0 (no pause) over 1 (a person’s pace) to 99')
    .default('1')
    .transform(Number),
  TRUST_PROXY: z.enum(['', '0', '1'], 'must be 1 or 0').default('0'),
});

export interface Environment {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly scenarioFolder: string;
  readonly retentionDays: number;
  readonly behindProxy: boolean;
  readonly botPace: number;
}

/** Throws with one line for each wrong variable. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = environment.safeParse(variables);
  if (!parsed.success)
    throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'));
  const { PORT, HOST, DATA_DIR, SCENARIO_DIR, RETENTION_DAYS, TRUST_PROXY, BOT_PACE } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    dataFolder: DATA_DIR,
    scenarioFolder: SCENARIO_DIR,
    retentionDays: RETENTION_DAYS,
    behindProxy: TRUST_PROXY === '1',
    botPace: BOT_PACE,
  };
}
