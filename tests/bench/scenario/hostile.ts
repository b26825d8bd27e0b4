/** Hostile scenario files: the slowest answer, and how long the games on the main thread wait meanwhile. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ScenarioReader } from '#server/scenarios/reader.ts';
import { HOSTILE } from '#tests/scenario/hostileFiles.ts';
import { atMost, type Part } from '../kit/figures.ts';

const SLOWEST_MS = 1_000;
const DELAY_MS = 20;
const NS_PER_MS = 1e6;

export const hostile: Part = async () => {
  const reader = new ScenarioReader();
  // The thread takes its time to start, once.
  await reader.read('a: 1');
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const times: number[] = [];
  for (const [, text] of HOSTILE) {
    const start = performance.now();
    await reader.read(text);
    times.push(performance.now() - start);
  }
  delay.disable();
  await reader.close();
  return [
    atMost({ what: `slowest of ${HOSTILE.length} answers`, value: Math.max(...times), unit: 'ms' }, SLOWEST_MS),
    atMost({ what: 'event loop meanwhile, p99', value: delay.percentile(99) / NS_PER_MS, unit: 'ms' }, DELAY_MS),
    { what: 'event loop meanwhile, longest', value: delay.max / NS_PER_MS, unit: 'ms' },
  ];
};
