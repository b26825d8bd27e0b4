/** The folder that the games are kept in: made when it is missing, and held by one server at a time. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The folder cannot hold the log: not writable, in use by another server, or written by a newer version. */
export class DataFolderFailure extends Error {
  override readonly name = 'DataFolderFailure';

  constructor(folder: string, reason: unknown) {
    super(`The data folder ${folder} cannot be used: ${reason instanceof Error ? reason.message : String(reason)}`);
  }
}

/** Holds the folder until closed. The lock is the operating system's, so that it goes when the server does, however it ends. */
export function lockedFolder(folder: string): DatabaseSync {
  try {
    makeFolder(path.resolve(folder));
    const lock = new DatabaseSync(path.join(folder, 'server.lock'));
    lock.exec(
      'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS lock (held INTEGER); COMMIT;',
    );
    return lock;
  } catch (error) {
    const taken = error instanceof Error && error.message.includes('locked');
    throw new DataFolderFailure(folder, taken ? 'another server is using it' : error);
  }
}

/** Node's own recursive mkdir never returns where a parent cannot be made, as under /proc. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}
