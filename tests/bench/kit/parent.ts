/** The child's side of kit/child.ts. */
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as later } from 'node:timers/promises';
import type { Weight } from './child.ts';

/** Says that this process is ready, then answers until it is told to stop, or until whoever started it is gone. */
export function serveParent(hello: object, stop: () => Promise<void>): void {
  process.on('message', (asked) => {
    if (asked === 'stop') void stop().then(() => process.exit(0));
    else if (asked === 'spent') process.send?.(spent());
    else if (asked === 'waited') process.send?.(waited());
    else void weighed().then((weight) => process.send?.(weight));
  });
  process.once('disconnect', () => process.exit(1));
  process.send?.(hello);
}

function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Linux counts nanoseconds run and nanoseconds waited, for each thread; the main one has the number of the process. */
function waited(): number {
  const counted = `/proc/self/task/${process.pid}/schedstat`;
  if (!existsSync(counted)) return 0;
  const [, nanoseconds] = readFileSync(counted, 'utf8').split(' ');
  return Number(nanoseconds) / 1_000_000;
}

/** Twice, with a moment between: what the first collection frees is given back by then. */
async function weighed(): Promise<Weight> {
  for (let time = 0; time < 2; time += 1) {
    globalThis.gc?.();
    await later(100);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss, used: heapUsed + external };
}
