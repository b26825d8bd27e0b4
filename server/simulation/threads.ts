/** Games simulated on several cores. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Deal, DealtGame } from './deal.ts';

/** Work for threads that answer each number they are sent with one message. */
export interface Pool {
  /** The script of a thread, and what each is started with. */
  readonly script: URL;
  readonly data: unknown;
  /** How many numbers; they run from 1. */
  readonly jobs: number;
  readonly workers: number;
  /** Told after each answer how many are done. */
  readonly onDone: (done: number) => void;
}

/** The answers by number. Each thread takes the next as soon as it is free, which changes nothing in any of them. */
export async function inPool<Answer>({ script, data, jobs, workers, onDone }: Pool): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let next = 1;
  let done = 0;
  const keepBusy = async (worker: Worker): Promise<void> => {
    while (next <= jobs) {
      const number = next;
      next += 1;
      const answered = once(worker, 'message');
      worker.postMessage(number);
      const [answer] = (await answered) as [Answer];
      answers[number - 1] = answer;
      done += 1;
      onDone(done);
    }
  };
  const threads = Array.from({ length: Math.min(workers, jobs) }, () => new Worker(script, { workerData: data }));
  try {
    await Promise.all(threads.map(keepBusy));
  } finally {
    await Promise.all(threads.map((worker) => worker.terminate()));
  }
  return answers;
}

export interface Batch {
  readonly deal: Deal;
  /** How many games; their numbers run from 1. */
  readonly games: number;
  readonly workers: number;
  /** Told after each game how many are done. */
  readonly onDone: (done: number) => void;
}

/** The games by number. */
export const inThreads = ({ deal, games, workers, onDone }: Batch): Promise<readonly DealtGame[]> =>
  inPool<DealtGame>({ script: new URL('./thread.ts', import.meta.url), data: deal, jobs: games, workers, onDone });
