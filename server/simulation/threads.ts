/** Games simulated on several cores. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Deal, DealtGame } from './deal.ts';

export interface Batch {
  readonly deal: Deal;
  /** How many games; their numbers run from 1. */
  readonly games: number;
  readonly workers: number;
  /** Told after each game how many are done. */
  readonly onDone: (done: number) => void;
}

/** The games by number. Each thread takes the next as soon as it is free, which changes nothing in any of them. */
export async function inThreads({ deal, games, workers, onDone }: Batch): Promise<readonly DealtGame[]> {
  const played: DealtGame[] = [];
  let next = 1;
  let done = 0;
  const keepBusy = async (worker: Worker): Promise<void> => {
    while (next <= games) {
      const answered = once(worker, 'message');
      worker.postMessage(next);
      next += 1;
      const [game] = (await answered) as [DealtGame];
      played[game.number - 1] = game;
      done += 1;
      onDone(done);
    }
  };
  const threads = Array.from({ length: Math.min(workers, games) }, () => startThread(deal));
  try {
    await Promise.all(threads.map(keepBusy));
  } finally {
    await Promise.all(threads.map((worker) => worker.terminate()));
  }
  return played;
}

const startThread = (deal: Deal): Worker => new Worker(new URL('./thread.ts', import.meta.url), { workerData: deal });
