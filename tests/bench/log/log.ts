/** Durable commits: one by one, and from many tables at once, beside plain SQLite on the main thread. */
import type { Log } from '#server/log/log.ts';
import { openLog } from '#server/log/openLog.ts';
import type { Figure, Part } from '../kit/figures.ts';
import { withFolder } from '../kit/folder.ts';
import { median } from '../kit/statistics.ts';
import { Chain } from './chains.ts';
import { plainSqlite } from './plainSqlite.ts';
import { commitsDuring } from './wal.ts';

const TABLES = 300;
const ONE_BY_ONE = 300;
const ROWS_EACH = 10;
const ROUNDS = 5;

type Lap = () => Promise<void> | void;

export const log: Part = () =>
  withFolder(async (folder) => {
    const store = await openLog(folder, (error) => {
      throw error;
    });
    const plain = plainSqlite(folder);
    try {
      return await measured(folder, store, plain);
    } finally {
      plain.close();
      await store.close();
    }
  });

async function measured(folder: string, store: Log, plain: ReturnType<typeof plainSqlite>): Promise<readonly Figure[]> {
  const chains = Array.from({ length: TABLES }, (_, index) => new Chain(`t${index}`));
  await Promise.all(chains.map((chain) => store.open(chain.table, chain.opening)));
  const lone = new Chain('lone');
  await store.open(lone.table, lone.opening);
  const peer = new Chain('peer');

  const laps = {
    alone: async () => {
      for (let count = 0; count < ONE_BY_ONE; count += 1) await store.append(lone.next(), []);
    },
    grouped: () => allAtOnce(store, chains),
    plain: () => {
      for (let count = 0; count < ONE_BY_ONE; count += 1) plain.append(peer.next());
    },
  };
  const seconds = await lapTimes(laps);
  const rows = TABLES * ROWS_EACH;
  const commits = await commitsDuring(folder, () => allAtOnce(store, chains));
  const plainSpeed = { name: 'plain SQLite, one by one', value: ONE_BY_ONE / seconds.plain };
  return [
    { what: 'one by one', value: ONE_BY_ONE / seconds.alone, unit: 'commits/s', peer: plainSpeed },
    { what: `${TABLES} tables at once`, value: rows / seconds.grouped, unit: 'rows/s', peer: plainSpeed },
    { what: 'rows safe by one fsync then', value: rows / commits, unit: 'rows/fsync' },
  ];
}

/** Every table appends, each its next row once the one before is safe. */
const allAtOnce = async (store: Log, chains: readonly Chain[]): Promise<void> => {
  await Promise.all(
    chains.map(async (chain) => {
      for (let count = 0; count < ROWS_EACH; count += 1) await store.append(chain.next(), []);
    }),
  );
};

/** Median seconds of each lap, run in turns. */
async function lapTimes<Name extends string>(laps: Readonly<Record<Name, Lap>>): Promise<Record<Name, number>> {
  const names = Object.keys(laps) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) {
      const start = performance.now();
      await laps[name]();
      times.get(name)?.push((performance.now() - start) / 1_000);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}
