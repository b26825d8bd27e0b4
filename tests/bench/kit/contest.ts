/**
 * Several ways of doing the same, timed in turns by the processor time of this process, its garbage collector included: what else the machine is busy
 * with counts for none of them, and its warmth for all alike.
 */
import process from 'node:process';
import { median } from './statistics.ts';

/** Does some work at once and says how many units of it were done. */
export type Work = () => number;

/** Units per second of each contestant: the median over the rounds, after one round that does not count. */
export function contest<Name extends string>(
  contestants: Readonly<Record<Name, Work>>,
  rounds: number,
  roundMs: number,
): Record<Name, number> {
  const names = Object.keys(contestants) as Name[];
  const speeds = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const speed = speedOf(contestants[name], roundMs);
      if (round > 0) speeds.get(name)?.push(speed);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(speeds.get(name) ?? [])])) as Record<Name, number>;
}

function speedOf(work: Work, ms: number): number {
  const start = ownMs();
  let done = 0;
  let elapsed = 0;
  while (elapsed < ms) {
    done += work();
    elapsed = ownMs() - start;
  }
  return (done / elapsed) * 1_000;
}

function ownMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
