/** The log's own thread. Whatever has come in by the time the disk is free goes into one commit; then all of it is answered. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Call, Operation, Reply } from './calls.ts';
import { SqliteLog } from './sqlite.ts';

if (!parentPort) throw new Error('The log writes in a thread of its own');
const port = parentPort;
const log = new SqliteLog(String(workerData));
let waiting: Call[] = [];

port.on('message', (call: Call) => {
  if (waiting.length === 0) setImmediate(commit);
  waiting.push(call);
});
port.postMessage({ id: 0, ok: true, value: null } satisfies Reply);

function commit(): void {
  const calls = waiting;
  waiting = [];
  const replies = committed(calls.filter(({ operation }) => operation !== 'close' && operation !== 'scrub'));
  for (const reply of replies) port.postMessage(reply);
  for (const { id } of calls.filter(({ operation }) => operation === 'scrub')) port.postMessage(scrubbed(id));
  const closing = calls.find((call) => call.operation === 'close');
  if (!closing) return;
  log.close();
  port.postMessage({ id: closing.id, ok: true, value: null } satisfies Reply);
  port.close();
}

/** The replies to a group of calls, none of them before the group is safe on disk. */
function committed(calls: readonly Call[]): readonly Reply[] {
  try {
    return log.transact(() => calls.map(performed));
  } catch (error) {
    return calls.map(({ id }) => ({ id, ok: false, message: messageOf(error) }));
  }
}

function scrubbed(id: number): Reply {
  try {
    log.scrub();
    return { id, ok: true, value: null };
  } catch (error) {
    return { id, ok: false, message: messageOf(error) };
  }
}

function performed({ id, operation, args }: Call): Reply {
  try {
    return { id, ok: true, value: log.attempt(() => perform(operation as Operation, args)) };
  } catch (error) {
    return { id, ok: false, message: messageOf(error) };
  }
}

function perform(operation: Operation, args: readonly unknown[]): unknown {
  const method = log[operation] as (...given: readonly unknown[]) => unknown;
  return method.apply(log, [...args]);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
