/** Asks a thread of its own what was possible at a table. */
import type { Possibilities } from '#shared/analysis/possible/report.ts';
import type { Table } from '#shared/analysis/possible/table.ts';
import type { InForce } from '#shared/scoring/score.ts';

export interface Asking {
  readonly table: Table;
  readonly instrument: readonly InForce[];
}

export type Analysed = Possibilities;

/** Resolves with the report, or with undefined if the thread broke down; never, once the signal has ended the thread. */
export function analysed(asking: Asking, leaving: AbortSignal): Promise<Analysed | undefined> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const end = () => worker.terminate();
  leaving.addEventListener('abort', end, { once: true });
  return new Promise((resolve) => {
    const answered = (report: Analysed | undefined) => {
      end();
      resolve(report);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Analysed>) => answered(data));
    worker.addEventListener('error', (event) => {
      // The page says itself that it failed.
      event.preventDefault();
      answered(undefined);
    });
    worker.postMessage(asking);
  });
}
