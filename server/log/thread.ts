/** The other side of the log's thread: calls go over, answers come back by their number. */
import { Worker } from 'node:worker_threads';
import type { Call, Operation, Reply } from './calls.ts';
import { LogFailure } from './log.ts';
import type { SqliteLog } from './sqlite.ts';

interface Asked {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The number under which the thread says that the file is open. */
const READY = 0;

export class LogThread {
  /** Resolves when the file is open; rejects when it cannot be opened. */
  readonly ready: Promise<unknown>;
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  readonly #onLost: (error: Error) => void;
  #calls = READY;
  #state: 'opening' | 'open' | 'closed' = 'opening';

  /** `onLost` hears when the thread ends by itself: nothing can be acknowledged after that. */
  constructor(file: string, onLost: (error: Error) => void) {
    this.#onLost = onLost;
    this.#worker = new Worker(new URL('./writer.ts', import.meta.url), { workerData: file });
    this.ready = new Promise((resolve, reject) => {
      this.#asked.set(READY, { resolve, reject });
    });
    this.#worker.on('message', (reply: Reply) => this.#answered(reply));
    this.#worker.on('error', (error: Error) => this.#lost(error));
    this.#worker.on('exit', () => this.#lost(new Error('The log’s thread has ended')));
  }

  call<Name extends Operation>(operation: Name, ...args: Parameters<SqliteLog[Name]>) {
    return this.#ask(operation, args) as Promise<ReturnType<SqliteLog[Name]>>;
  }

  /** Nothing that was deleted before is left in the file afterwards. */
  async scrub(): Promise<void> {
    await this.#ask('scrub', []);
  }

  async close(): Promise<void> {
    const closed = this.#ask('close', []);
    this.#state = 'closed';
    await closed;
  }

  #ask(operation: Call['operation'], args: readonly unknown[]): Promise<unknown> {
    if (this.#state === 'closed') return Promise.reject(new LogFailure('unavailable', 'The log is closed'));
    this.#calls += 1;
    const id = this.#calls;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#worker.postMessage({ id, operation, args } satisfies Call);
    });
  }

  #answered(reply: Reply): void {
    const asked = this.#asked.get(reply.id);
    this.#asked.delete(reply.id);
    if (reply.id === READY) this.#state = 'open';
    if (reply.ok) asked?.resolve(reply.value);
    else asked?.reject(new LogFailure('unavailable', reply.message));
  }

  #lost(error: Error): void {
    for (const asked of this.#asked.values()) asked.reject(new LogFailure('unavailable', error.message));
    this.#asked.clear();
    const wasOpen = this.#state === 'open';
    this.#state = 'closed';
    if (wasOpen) this.#onLost(error);
  }
}
