/** What `npm run scenario -- simulate` is asked for, checked before anything is played. */
import { availableParallelism, tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { SEED_MAX } from '#shared/base/random.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { type Bot, DEFAULT_BOT, STRENGTHS, TACTICS } from '#shared/model/bot.ts';
import type { PartyId, Scenario } from '#shared/model/scenario.ts';
import { insteadOf, quoted } from '#shared/scenario/problems.ts';

export const USAGE = `Usage: npm run scenario -- simulate <file> [--games n] [--seed s] [--policy party=tactic[:strength]]...
                                  [--json] [--certify] [--workers n] [--keep folder]

  --games n     how many games bots play, from 1 to 100000; 200 when left out
  --seed s      from 0 to ${SEED_MAX}; 1 when left out. The same seed gives the same games, whatever the number of workers
  --policy      how one party negotiates: ${TACTICS.join(', ')}; ${STRENGTHS.join(', ')}
  --json        the same figures as data
  --certify     writes balance.json beside the file, from 200 games of the default bots
  --workers n   on how many cores, from 1 to 64; all of them when left out
  --keep folder where the logs of games that broke a rule are kept; the system's folder for what is temporary when left out`;

/** What a certificate is made of (MODEL.md 3, "Score of a party"). */
const CERTIFIED_GAMES = 200;
const MOST_GAMES = 100_000;
export const MOST_WORKERS = 64;

export interface SimulateRequest {
  readonly file: string;
  readonly games: number;
  readonly seed: number;
  readonly policies: readonly Policy[];
  readonly json: boolean;
  readonly certify: boolean;
  readonly workers: number;
  readonly keep: string;
}

interface Policy {
  readonly party: string;
  readonly bot: Bot;
}

const OPTIONS = {
  games: { type: 'string' },
  seed: { type: 'string' },
  policy: { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
  certify: { type: 'boolean', default: false },
  workers: { type: 'string' },
  keep: { type: 'string' },
} as const;

export function simulateRequest(args: readonly string[]): Result<SimulateRequest, string> {
  try {
    return checked(parsed(args));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const parsed = (args: readonly string[]) => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });

/** Several policies may follow one `--policy`. */
const A_POLICY = /^[^/\\.=]+=[^/\\.=]*$/;

function checked({ values, positionals }: ReturnType<typeof parsed>): Result<SimulateRequest, string> {
  const [file, ...more] = positionals.filter((word) => !A_POLICY.test(word));
  if (file === undefined) return fail('Name the scenario file.');
  if (more.length > 0) return fail('One file at a time.');
  const words = [...(values.policy ?? []), ...positionals.filter((word) => A_POLICY.test(word))];
  if (values.certify && (values.games !== undefined || words.length > 0))
    return fail(`A certificate is of ${CERTIFIED_GAMES} games of the default bots: leave --games and --policy out.`);
  const games = wholeNumber('--games', values.games, 1, MOST_GAMES) ?? ok(CERTIFIED_GAMES);
  const seed = wholeNumber('--seed', values.seed, 0, SEED_MAX) ?? ok(1);
  const workers = wholeNumber('--workers', values.workers, 1, MOST_WORKERS) ?? ok(availableParallelism());
  const policies = policiesIn(words);
  if (!games.ok) return games;
  if (!seed.ok) return seed;
  if (!workers.ok) return workers;
  if (!policies.ok) return policies;
  return ok({
    file,
    games: games.value,
    seed: seed.value,
    workers: workers.value,
    policies: policies.value,
    json: values.json,
    certify: values.certify,
    keep: values.keep ?? tmpdir(),
  });
}

/** An option that counts something; undefined when it was left out. */
export function wholeNumber(
  option: string,
  text: string | undefined,
  least: number,
  most: number,
): Result<number, string> | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return ok(number);
  return fail(`${option} is ${quoted(text)} but must be a whole number from ${least} to ${most}.`);
}

function policiesIn(words: readonly string[]): Result<readonly Policy[], string> {
  const policies: Policy[] = [];
  for (const word of words) {
    const policy = policyIn(word);
    if (!policy.ok) return policy;
    policies.push(policy.value);
  }
  return ok(policies);
}

function policyIn(word: string): Result<Policy, string> {
  const [party = '', named = '', ...rest] = word.split('=');
  if (party === '' || named === '' || rest.length > 0)
    return fail(`--policy is ${quoted(word)} but must be party=tactic or party=tactic:strength, such as USA=boulware.`);
  const [tacticNamed = '', strengthNamed = DEFAULT_BOT.strength, ...more] = named.split(':');
  const tactic = TACTICS.find((known) => known === tacticNamed);
  const strength = more.length > 0 ? undefined : STRENGTHS.find((known) => known === strengthNamed);
  if (!tactic) return fail(`--policy: there is no tactic ${quoted(tacticNamed)}: ${insteadOf(tacticNamed, TACTICS)}`);
  if (!strength)
    return fail(`--policy: there is no strength ${quoted(strengthNamed)}: ${insteadOf(strengthNamed, STRENGTHS)}`);
  return ok({ party, bot: { tactic, strength } });
}

/** A bot for every party of the scenario: the default, unless its policy says otherwise. */
export function botsFor(
  { parties }: Scenario,
  policies: readonly Policy[],
): Result<Readonly<Record<PartyId, Bot>>, string> {
  const ids = parties.map(({ id }) => id);
  const stranger = policies.find(({ party }) => !ids.includes(party));
  if (stranger)
    return fail(`--policy: the scenario holds no party ${quoted(stranger.party)}: ${insteadOf(stranger.party, ids)}`);
  return ok({
    ...Object.fromEntries(ids.map((id) => [id, DEFAULT_BOT])),
    ...Object.fromEntries(policies.map(({ party, bot }) => [party, bot])),
  });
}
