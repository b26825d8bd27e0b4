/**
 * The solver on generated problems in the shape of the game's (instance.ts), beside plain enumeration where that can
 * finish. Times are of this process's own; each problem is new to the solver.
 */
import process from 'node:process';
import { efficiencyOf } from '#shared/analysis/solver/efficiency.ts';
import { frontierOfThree, SUMS_MAX } from '#shared/analysis/solver/frontierOfThree.ts';
import { frontierOfTwo } from '#shared/analysis/solver/frontierOfTwo.ts';
import { nash } from '#shared/analysis/solver/nash.ts';
import { ideals, kalaiSmorodinsky, maxMin, maxWelfare, zoneOfAgreement } from '#shared/analysis/solver/points.ts';
import type { Problem } from '#shared/analysis/solver/problem.ts';
import { sampledFrontier } from '#shared/analysis/solver/sampledFrontier.ts';
import { atMost, type Figure, type Part } from '../kit/figures.ts';
import { median } from '../kit/statistics.ts';
import { bestProductOf, frontierOf } from './enumeration.ts';
import { LARGE, problemOf, type Size } from './instance.ts';

const SEEDS = [1, 2, 3, 4, 5];
/** 21 options: what enumeration can finish. */
const SMALL = { positions: 5, forms: 4 } as const;
const SAMPLES = 100;
const MEGABYTE = 2 ** 20;

interface Asked {
  readonly what: string;
  readonly ask: (problem: Problem) => unknown;
  /** Milliseconds, and milliseconds with ten conditions across issues. */
  readonly goal?: readonly [number, number];
}

const middle = ({ issues }: Problem) => issues.map((options) => Math.floor(options.length / 2));

const NAMED: readonly Asked[] = [
  { what: 'welfare', ask: (problem) => maxWelfare(problem), goal: [50, 250] },
  { what: 'Nash', ask: (problem) => nash(problem), goal: [50, 250] },
  { what: 'efficiency', ask: (problem) => efficiencyOf(problem, middle(problem)), goal: [50, 250] },
  { what: 'zone of agreement', ask: (problem) => zoneOfAgreement(problem), goal: [100, 250] },
  { what: 'max-min', ask: (problem) => maxMin(problem), goal: [100, 250] },
  { what: 'ideals', ask: (problem) => ideals(problem) },
  { what: 'Kalai-Smorodinsky, 2,000 nodes', ask: (problem) => kalaiSmorodinsky(problem, 2_000) },
];

const WHOLE: Asked = { what: 'whole frontier', ask: frontierOfTwo, goal: [5, 250] };
const WHOLE_OF_THREE: Asked = { what: 'whole frontier', ask: frontierOfThree };
const BEARABLE_OF_THREE: Asked = {
  what: `frontier within ${SUMS_MAX} sums`,
  ask: (problem) => frontierOfThree(problem, SUMS_MAX),
};
const SAMPLED: Asked = {
  what: `${SAMPLES} points of the frontier`,
  ask: (problem) => sampledFrontier(problem, 1, SAMPLES),
};

const FRONTIERS: Readonly<Record<number, Asked>> = { 2: WHOLE, 3: WHOLE_OF_THREE };

export const solver: Part = async () => [
  ...[2, 3, 4, 6, 8].flatMap((parties) =>
    [FRONTIERS[parties] ?? SAMPLED, ...NAMED].flatMap((asked) => measured({ ...LARGE, parties }, asked)),
  ),
  ...measured({ ...LARGE, parties: 3 }, BEARABLE_OF_THREE),
  ...NAMED.flatMap((asked) => measured({ ...LARGE, parties: 8, conditions: 10 }, asked)),
  compared('frontier', { ...SMALL, parties: 2, issues: 3 }, [frontierOfTwo, frontierOf]),
  compared('frontier', { ...SMALL, parties: 3, issues: 3 }, [frontierOfThree, frontierOf]),
  compared('Nash', { ...SMALL, parties: 4, issues: 4 }, [(problem) => nash(problem), bestProductOf]),
];

/** The median, and what one of them takes at most. */
function measured(size: Size, { what, ask, goal }: Asked): readonly Figure[] {
  for (const seed of [101, 102, 103]) ask(problemOf(seed, size));
  const costs = SEEDS.map((seed) => problemOf(seed, size)).map((problem) => costOf(() => ask(problem)));
  const title = `${size.parties} parties${size.conditions ? `, ${size.conditions} conditions` : ''}: ${what}`;
  const time = { what: title, value: median(costs.map(({ ms }) => ms)), unit: 'ms' };
  return [
    goal ? atMost(time, goal[size.conditions ? 1 : 0] ?? 0) : time,
    { what: `${title}, slowest of ${SEEDS.length}`, value: Math.max(...costs.map(({ ms }) => ms)), unit: 'ms' },
    { what: `${title}, heap`, value: Math.max(...costs.map(({ megabytes }) => megabytes)), unit: 'MB' },
  ];
}

function compared(
  what: string,
  size: Size,
  [ours, plain]: readonly [(problem: Problem) => unknown, (problem: Problem) => unknown],
): Figure {
  const problem = problemOf(1, size);
  for (const ask of [ours, plain]) ask(problemOf(0, size));
  const options = size.positions * size.forms + 1;
  return {
    what: `${size.parties} parties, ${size.issues} issues × ${options} options: ${what}`,
    value: costOf(() => ours(problem)).ms,
    unit: 'ms',
    peer: { name: 'enumeration', value: costOf(() => plain(problem)).ms },
  };
}

/** The heap is what it grew by, garbage included: more than is needed. */
function costOf(work: () => unknown): { readonly ms: number; readonly megabytes: number } {
  const [heap, start] = [heapNow(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1_000, megabytes: Math.max(0, heapNow() - heap) / MEGABYTE };
}

function heapNow(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
