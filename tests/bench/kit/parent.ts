/** The child's side of kit/child.ts. */
import process from 'node:process';
import { setTimeout as later } from 'node:timers/promises';
import type { Weight } from './child.ts';

/** Says that this process is ready, then answers until it is told to stop, or until whoever started it is gone. */
export function serveParent(hello: object, stop: () => Promise<void>): void {
  process.on('message', (asked) => {
    if (asked === 'stop') void stop().then(() => process.exit(0));
    else if (asked === 'spent') process.send?.(spent());
    else void weighed().then((weight) => process.send?.(weight));
  });
  process.once('disconnect', () => process.exit(1));
  process.send?.(hello);
}

function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
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
