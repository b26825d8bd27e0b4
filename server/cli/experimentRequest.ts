/** What `npm run scenario -- experiment` is asked for, checked before anything is played. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { EXPERIMENTS, type ExperimentName } from '#shared/analysis/experiments/experiments.ts';
import { SEED_MAX } from '#shared/base/random.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { insteadOf, quoted } from '#shared/scenario/problems.ts';
import { MOST_WORKERS, wholeNumber } from './simulateRequest.ts';

export const USAGE = `Usage: npm run scenario -- experiment [name] [--games n] [--seed s] [--json] [--workers n]

  Without a name: what experiments there are.
  --games n     how many games each cell is played for, from 2 to 10000; the experiment's own number when left out
  --seed s      from 0 to ${SEED_MAX}; 1 when left out. The same seed gives the same games, whatever the number of workers
  --json        the same figures as data
  --workers n   on how many cores, from 1 to ${MOST_WORKERS}; all of them when left out`;

/** One game has no spread. */
const FEWEST_GAMES = 2;
const MOST_GAMES = 10_000;

export interface ExperimentRequest {
  /** Undefined asks what there is. */
  readonly name: ExperimentName | undefined;
  /** The experiment's own number when left out. */
  readonly games: number | undefined;
  readonly seed: number;
  readonly workers: number;
  readonly json: boolean;
}

const OPTIONS = {
  games: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean', default: false },
  workers: { type: 'string' },
} as const;

export function experimentRequest(args: readonly string[]): Result<ExperimentRequest, string> {
  try {
    return checked(parsed(args));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const parsed = (args: readonly string[]) => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });

function checked({ values, positionals }: ReturnType<typeof parsed>): Result<ExperimentRequest, string> {
  const [asked, ...more] = positionals;
  if (more.length > 0) return fail('One experiment at a time.');
  const name = EXPERIMENTS.find((known) => known === asked);
  if (asked !== undefined && !name)
    return fail(`There is no experiment ${quoted(asked)}: ${insteadOf(asked, EXPERIMENTS)}`);
  const games = wholeNumber('--games', values.games, FEWEST_GAMES, MOST_GAMES) ?? ok(undefined);
  const seed = wholeNumber('--seed', values.seed, 0, SEED_MAX) ?? ok(1);
  const workers = wholeNumber('--workers', values.workers, 1, MOST_WORKERS) ?? ok(availableParallelism());
  if (!games.ok) return games;
  if (!seed.ok) return seed;
  if (!workers.ok) return workers;
  return ok({ name, games: games.value, seed: seed.value, workers: workers.value, json: values.json });
}
