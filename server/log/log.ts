/** The log as the rest of the server knows it: one interface, whatever keeps the rows. */
import type { Credential, Row, TableRow, Words } from './rows.ts';

/** Why an append was not made; nothing was changed. */
export class LogFailure extends Error {
  override readonly name = 'LogFailure';
  /** `fenced`: a later standing-up of the table writes now. `unavailable`: disk full, locked or gone. */
  readonly reason: 'fenced' | 'unavailable';

  constructor(reason: LogFailure['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

export interface Log {
  /** Resolves once the row is safe on disk; rejects with `LogFailure`, and then nothing has changed. */
  append(row: Row, words: readonly Words[]): Promise<void>;
  /** A new table with its row 0. The code must be free among unfinished tables: `false` when it is not. */
  open(table: TableRow, opening: Row): Promise<boolean>;
  /** Takes the table over: raises its epoch and gives the new one, or `undefined` for an unknown table. */
  claim(table: string): Promise<number | undefined>;
  finish(table: string): Promise<void>;
  tables(): Promise<readonly TableRow[]>;
  rows(table: string): Promise<readonly Row[]>;
  words(table: string): Promise<readonly Words[]>;
  addCredential(credential: Credential): Promise<void>;
  credential(hash: string): Promise<Credential | undefined>;
  removeCredential(hash: string): Promise<void>;
  /** Removes every link of a role, so that only the newest printed one is good. */
  removeLinks(role: Credential['role']): Promise<void>;
  close(): Promise<void>;
}
