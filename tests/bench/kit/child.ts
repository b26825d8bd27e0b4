/** A process of the bench's own: started, asked, and ended with it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a child weighs, in bytes, after collecting its garbage. */
export interface Weight {
  /** What the system has given it. */
  readonly resident: number;
  /** What its objects and buffers take. */
  readonly used: number;
}

export interface Child<Hello> {
  /** What it said when it was ready. */
  readonly hello: Hello;
  weigh(): Promise<Weight>;
  /** Milliseconds of processor time that it has taken since it began. */
  spent(): Promise<number>;
  /** Milliseconds that its main thread was ready to run while others had the processor: 0 where the system does not tell. */
  waited(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a module of the bench that calls `serveParent`. */
export async function startChild<Hello>(module: string, base: string, args: readonly string[]): Promise<Child<Hello>> {
  const child = fork(fileURLToPath(new URL(module, base)), [...args], { execArgv: ['--expose-gc'] });
  const exited = once(child, 'exit');
  const answer = async (): Promise<unknown> => {
    const [message] = await Promise.race([
      once(child, 'message'),
      exited.then(() => Promise.reject(new Error(`${module} ended before it answered`))),
    ]);
    return message;
  };
  const asked = async <Answer>(what: 'weigh' | 'spent' | 'waited'): Promise<Answer> => {
    const answered = answer();
    child.send(what);
    return (await answered) as Answer;
  };
  const hello = (await answer()) as Hello;
  return {
    hello,
    weigh: () => asked<Weight>('weigh'),
    spent: () => asked<number>('spent'),
    waited: () => asked<number>('waited'),
    async stop() {
      child.send('stop');
      await exited;
    },
  };
}
