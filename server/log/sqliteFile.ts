/**
 * The SQLite file that everything is kept in: opened safely, brought to its present form, written in transactions.
 * `synchronous=FULL` is asserted, since anything less loses acknowledged rows when the power fails.
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { MIGRATIONS } from './migrations.ts';

export class SqliteFile {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string) {
    this.#db = new DatabaseSync(path, { timeout: 5_000 });
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    const { synchronous } = this.#db.prepare('PRAGMA synchronous').get() ?? {};
    if (synchronous !== 2) throw new Error(`SQLite does not commit safely here: synchronous is ${String(synchronous)}`);
    this.#migrate();
  }

  /** Runs work in one transaction: all of it is on disk afterwards, or none. */
  transact<Done>(work: () => Done): Done {
    return this.#enclosed(work, 'BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK');
  }

  /** Within a transaction: one part that may fail alone. */
  attempt<Done>(work: () => Done): Done {
    // A full disk rolls the whole transaction back: nothing after that may slip in as a commit of its own.
    if (!this.#db.isTransaction) throw new Error('The group of writes was rolled back');
    return this.#enclosed(work, 'SAVEPOINT part', 'RELEASE part', 'ROLLBACK TO part; RELEASE part');
  }

  /** Writes the file anew, so that nothing is left in it of what was deleted. Outside of any transaction. */
  scrub(): void {
    this.#db.exec('VACUUM');
    const { busy } = this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {};
    if (busy !== 0)
      throw new Error('Somebody else reads the data file, so that not all of what was deleted is out of it');
  }

  close(): void {
    this.#db.close();
  }

  protected sql(text: string): StatementSync {
    const known = this.#statements.get(text);
    if (known) return known;
    const prepared = this.#db.prepare(text);
    this.#statements.set(text, prepared);
    return prepared;
  }

  #enclosed<Done>(work: () => Done, begin: string, end: string, undo: string): Done {
    this.#db.exec(begin);
    try {
      const done = work();
      this.#db.exec(end);
      return done;
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec(undo);
      throw error;
    }
  }

  #migrate(): void {
    const { user_version: taken } = this.#db.prepare('PRAGMA user_version').get() ?? {};
    if (Number(taken) > MIGRATIONS.length)
      throw new Error(`The data folder was written by a newer version (format ${String(taken)})`);
    for (const [index, step] of MIGRATIONS.entries()) {
      if (index < Number(taken)) continue;
      this.transact(() => this.#db.exec(`${step} PRAGMA user_version = ${index + 1};`));
    }
  }
}
