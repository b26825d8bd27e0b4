/**
 * Reads scenario files, which may come from anybody, in a thread with little memory and little time: whatever a file
 * does, it gets an answer, and the games on the main thread do not wait for it.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { fail, type Result } from '#shared/base/result.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ScenarioProblem } from '#shared/scenario/parse.ts';
import { wholeFileProblem } from '#shared/scenario/problems.ts';

type Answer = Result<Scenario, readonly ScenarioProblem[]>;

interface Limits {
  /** For one file. The parser needs a tenth of it for the worst we know: this is for what we do not. */
  readonly milliseconds: number;
  readonly megabytes: number;
}

const LIMITS: Limits = { milliseconds: 5_000, megabytes: 256 };

export class ScenarioReader {
  readonly #limits: Limits;
  #thread: Promise<Worker> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(limits: Partial<Limits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /** One file after the other. Never rejects. */
  read(text: string): Promise<Answer> {
    const answer = this.#queue.then(() => this.#inTurn(text));
    this.#queue = answer;
    return answer;
  }

  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    const worker = await thread?.catch(() => undefined);
    await worker?.terminate();
  }

  async #inTurn(text: string): Promise<Answer> {
    try {
      this.#thread ??= this.#start();
      return await this.#answer(await this.#thread, text);
    } catch (error) {
      // The next file gets a thread of its own.
      await this.close();
      return fail([wholeFileProblem(reasonOf(error))]);
    }
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(new URL('./parseThread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes, stackSizeMb: 4 },
    });
    await once(worker, 'message');
    return worker;
  }

  async #answer(worker: Worker, text: string): Promise<Answer> {
    const answered = once(worker, 'message', { signal: AbortSignal.timeout(this.#limits.milliseconds) });
    worker.postMessage(text);
    const [answer] = (await answered) as [Answer];
    return answer;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'AbortError') return 'takes too long to read';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'takes too much memory to read';
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
