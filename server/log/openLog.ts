/** Opens the log in a data folder, in a thread of its own. */

import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import type { Call, Operation, Reply } from './calls.ts';
import { type Log, LogFailure } from './log.ts';
import type { SqliteLog } from './sqlite.ts';

/** The folder cannot hold the log: not writable, in use by another server, or written by a newer version. */
export class DataFolderFailure extends Error {
  override readonly name = 'DataFolderFailure';
}

/**
 * Opens the log, making the folder if need be. Throws `DataFolderFailure` with a sentence for the person who started
 * the server. `onLost` hears when the thread dies: nothing can be acknowledged after that.
 */
export async function openLog(folder: string, onLost: (error: Error) => void): Promise<Log> {
  const lock = lockedFolder(folder);
  const worker = new Worker(new URL('./writer.ts', import.meta.url), {
    workerData: path.join(folder, 'redlines.sqlite'),
  });
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const ready = new Promise<void>((resolve, reject) => {
    pending.set(0, { resolve: () => resolve(), reject });
  });
  worker.on('message', (reply: Reply) => {
    const asked = pending.get(reply.id);
    pending.delete(reply.id);
    if (reply.ok) asked?.resolve(reply.value);
    else asked?.reject(new LogFailure('unavailable', reply.message));
  });
  let started = false;
  worker.on('error', (error: Error) => {
    for (const asked of pending.values()) asked.reject(new LogFailure('unavailable', error.message));
    pending.clear();
    if (started) onLost(error);
  });
  await ready.catch((error: unknown) => {
    lock.close();
    throw new DataFolderFailure(
      `The data folder ${folder} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  started = true;

  let calls = 0;
  function ask(operation: Call['operation'], args: readonly unknown[]): Promise<unknown> {
    calls += 1;
    const id = calls;
    return new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject });
      worker.postMessage({ id, operation, args } satisfies Call);
    });
  }
  const call = <Name extends Operation>(operation: Name, ...args: Parameters<SqliteLog[Name]>) =>
    ask(operation, args) as Promise<ReturnType<SqliteLog[Name]>>;

  return {
    async append(row, words) {
      if (!(await call('append', row, words))) throw new LogFailure('fenced', `Table ${row.table} has been taken over`);
    },
    open: (table, opening) => call('open', table, opening),
    claim: (table) => call('claim', table),
    finish: (table) => call('finish', table),
    tables: () => call('tables'),
    rows: (table) => call('rows', table),
    words: (table) => call('words', table),
    addCredential: (credential) => call('addCredential', credential),
    credential: (hash) => call('credential', hash),
    removeCredential: (hash) => call('removeCredential', hash),
    removeLinks: (role) => call('removeLinks', role),
    async close() {
      await ask('close', []);
      lock.close();
    },
  };
}

/** One server per folder: the lock is the operating system's, so that it goes when the server does, however it ends. */
function lockedFolder(folder: string): DatabaseSync {
  try {
    makeFolder(path.resolve(folder));
    const lock = new DatabaseSync(path.join(folder, 'server.lock'));
    lock.exec(
      'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS lock (held INTEGER); COMMIT;',
    );
    return lock;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const explained = reason.includes('locked') ? 'another server is using it' : reason;
    throw new DataFolderFailure(`The data folder ${folder} cannot be used: ${explained}`);
  }
}

/** Node's own recursive mkdir never returns where a parent cannot be made, as under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}
