/**
 * One room of six at the real server, beside plain `ws` that tells everybody the same number of bytes. Each server has
 * a process of its own; all clients are in this one. Rounds of both take turns, each at a fresh table.
 */
import type { Log } from '#server/log/log.ts';
import { openLog } from '#server/log/openLog.ts';
import { startChild } from '../kit/child.ts';
import type { Figure, Part } from '../kit/figures.ts';
import { withFolder } from '../kit/folder.ts';
import { median, quantile, sum } from '../kit/statistics.ts';
import { Chain } from '../log/chains.ts';
import type { Size } from './plainFrame.ts';
import { PlainRoom } from './plainRoom.ts';
import type { House } from './seating.ts';
import { useSameSockets } from './sockets.ts';

useSameSockets();
const seating = await import('./seating.ts');
const { atOnce, oneByOne, seatedTable } = await import('./redlinesRoom.ts');

const ROUNDS = 5;
/** As much as the six connections may send at once, the requests that seat them included. */
const ACTS_ONE_BY_ONE = 120;
const ACTS_EACH_AT_ONCE = 34;

interface Round {
  /** Milliseconds of each act, to all six. */
  readonly acts: readonly number[];
  readonly plain: readonly number[];
  /** Milliseconds of each durable commit, alone. */
  readonly commits: readonly number[];
  readonly sizes: readonly Size[];
  /** Acts per second, all six acting at once. */
  readonly actsAtOnce: number;
  readonly plainAtOnce: number;
  /** Bytes of the average patch. */
  readonly patch: number;
}

/** What a round is played on: the server, the plain peer's port, and a log of its own as the server keeps one. */
interface Setting {
  readonly house: House;
  readonly port: number;
  readonly log: Log;
  readonly chain: Chain;
}

export const room: Part = () =>
  withFolder(async (folder) => {
    const log = await openLog(`${folder}/commits`, (error) => {
      throw error;
    });
    const [redlines, plain] = await Promise.all([
      startChild<{ port: number; facilitatorLink: string }>('./redlinesProcess.ts', import.meta.url, [folder]),
      startChild<{ port: number }>('./plainProcess.ts', import.meta.url, []),
    ]);
    try {
      const chain = new Chain('commits');
      await log.open(chain.table, chain.opening);
      const setting = { house: await seating.House.of(redlines.hello), port: plain.hello.port, log, chain };
      const rounds: Round[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) rounds.push(await playRound(setting));
      // The first one warms both up.
      return figuresOf(rounds.slice(1));
    } finally {
      await Promise.all([redlines.stop(), plain.stop(), log.close()]);
    }
  });

async function playRound({ house, port, log, chain }: Setting): Promise<Round> {
  const { delegates: first } = await seatedTable(house);
  const laps = await oneByOne(first, ACTS_ONE_BY_ONE);
  const sizes = laps.map(({ size }) => size);
  const plainRoom = await PlainRoom.enter(port, 'room');
  const plain = await plainRoom.oneByOne(sizes);
  const commits = await commitTimes(log, chain);
  await Promise.all(first.map((delegate) => delegate.leave()));

  const { delegates: second } = await seatedTable(house);
  const actsAtOnce = await atOnce(second, ACTS_EACH_AT_ONCE);
  const plainAtOnce = await plainRoom.atOnce(Array.from({ length: 2 }, () => sizes).flat());
  await Promise.all(second.map((delegate) => delegate.leave()));
  plainRoom.leave();

  const meters = first.map(({ meter }) => meter);
  const patch = sum(meters.map(({ patchBytes }) => patchBytes)) / sum(meters.map(({ patches }) => patches));
  return { acts: laps.map(({ ms }) => ms), plain, commits, sizes, actsAtOnce, plainAtOnce, patch };
}

async function commitTimes(log: Log, chain: Chain): Promise<readonly number[]> {
  const times: number[] = [];
  for (let count = 0; count < ACTS_ONE_BY_ONE; count += 1) {
    const row = chain.next();
    const start = performance.now();
    await log.append(row, []);
    times.push(performance.now() - start);
  }
  return times;
}

function figuresOf(rounds: readonly Round[]): readonly Figure[] {
  const acts = rounds.flatMap((round) => round.acts);
  const plain = rounds.flatMap((round) => round.plain);
  const commits = rounds.flatMap((round) => round.commits);
  const at = (share: number) => ({
    value: quantile(acts, share),
    unit: 'ms',
    peer: { name: 'plain ws, same bytes', value: quantile(plain, share) },
  });
  const allowed = 2 * quantile(plain, 0.99) + quantile(commits, 0.99);
  const down = sum(rounds.flatMap(({ sizes }) => sizes.map((size) => size.down))) / acts.length;
  return [
    { what: `act to all six, p50 of ${acts.length}`, ...at(0.5) },
    {
      what: 'act to all six, p99',
      ...at(0.99),
      goal: {
        words: `at most 2 × plain ws and one commit = ${allowed.toFixed(2)} ms`,
        met: quantile(acts, 0.99) <= allowed,
      },
    },
    { what: 'one commit alone, p50', value: quantile(commits, 0.5), unit: 'ms' },
    { what: 'one commit alone, p99', value: quantile(commits, 0.99), unit: 'ms' },
    {
      what: 'six acting at once',
      value: median(rounds.map(({ actsAtOnce }) => actsAtOnce)),
      unit: 'acts/s',
      peer: { name: 'plain ws, same bytes', value: median(rounds.map(({ plainAtOnce }) => plainAtOnce)) },
    },
    { what: 'to each client for an act', value: down, unit: 'bytes' },
    { what: 'a patch, where there is one', value: median(rounds.map(({ patch }) => patch)), unit: 'bytes' },
  ];
}
