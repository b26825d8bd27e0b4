/**
 * The log in a SQLite file, synchronously: it runs in a worker thread, so that a slow disk never stalls the tables.
 * `synchronous=FULL` is asserted, since anything less loses acknowledged rows when the power fails.
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Credential, Row, TableRow, Words } from './rows.ts';

/** Numbered steps from an empty file to the present form; `user_version` says how many have been taken. */
const MIGRATIONS = [
  `CREATE TABLE tables (
     id TEXT PRIMARY KEY, code TEXT NOT NULL, scenario TEXT NOT NULL, title TEXT NOT NULL,
     opened_at INTEGER NOT NULL, epoch INTEGER NOT NULL, finished INTEGER NOT NULL
   ) STRICT;
   CREATE UNIQUE INDEX open_codes ON tables (code) WHERE finished = 0;
   CREATE TABLE log (
     table_id TEXT NOT NULL, seq INTEGER NOT NULL, epoch INTEGER NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL,
     command TEXT NOT NULL, events TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
   ) STRICT;
   CREATE UNIQUE INDEX log_order ON log (table_id, seq);
   CREATE UNIQUE INDEX log_commands ON log (table_id, actor, command);
   CREATE TABLE words (
     digest TEXT PRIMARY KEY, table_id TEXT NOT NULL, person TEXT NOT NULL, salt TEXT NOT NULL, text TEXT NOT NULL
   ) STRICT;
   CREATE INDEX words_by_table ON words (table_id);
   CREATE TABLE credentials (
     hash TEXT PRIMARY KEY, kind TEXT NOT NULL, role TEXT NOT NULL, person TEXT NOT NULL, table_id TEXT NOT NULL,
     replaces TEXT NOT NULL, made_at INTEGER NOT NULL
   ) STRICT;`,
];

export class SqliteLog {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string) {
    this.#db = new DatabaseSync(path, { timeout: 5_000 });
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
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

  /** `false` when the row's epoch is no longer the table's. */
  append(row: Row, words: readonly Words[]): boolean {
    const added = this.#sql(
      `INSERT INTO log SELECT ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE (SELECT epoch FROM tables WHERE id = ?) = ?`,
    ).run(
      row.table,
      row.seq,
      row.epoch,
      row.at,
      row.actor,
      row.command,
      row.events,
      row.previous,
      row.hash,
      row.table,
      row.epoch,
    );
    if (added.changes !== 1) return false;
    for (const { digest, table, person, salt, text } of words) {
      this.#sql('INSERT INTO words VALUES (?, ?, ?, ?, ?)').run(digest, table, person, salt, text);
    }
    return true;
  }

  open(table: TableRow, opening: Row): boolean {
    const added = this.#sql('INSERT INTO tables VALUES (?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING').run(
      table.table,
      table.code,
      table.scenario,
      table.title,
      table.openedAt,
      table.epoch,
    );
    return added.changes === 1 && this.append(opening, []);
  }

  claim(table: string): number | undefined {
    const claimed = this.#sql('UPDATE tables SET epoch = epoch + 1 WHERE id = ? RETURNING epoch').get(table);
    return claimed === undefined ? undefined : Number(claimed['epoch']);
  }

  finish(table: string): void {
    this.#sql('UPDATE tables SET finished = 1 WHERE id = ?').run(table);
  }

  tables(): readonly TableRow[] {
    return this.#sql('SELECT * FROM tables ORDER BY opened_at')
      .all()
      .map((row) => ({
        table: String(row['id']),
        code: String(row['code']),
        scenario: String(row['scenario']),
        title: String(row['title']),
        openedAt: Number(row['opened_at']),
        epoch: Number(row['epoch']),
        finished: row['finished'] === 1,
      }));
  }

  rows(table: string): readonly Row[] {
    return this.#sql('SELECT * FROM log WHERE table_id = ? ORDER BY seq')
      .all(table)
      .map((row) => ({
        table,
        seq: Number(row['seq']),
        epoch: Number(row['epoch']),
        at: Number(row['at']),
        actor: String(row['actor']),
        command: String(row['command']),
        events: String(row['events']),
        previous: String(row['previous']),
        hash: String(row['hash']),
      }));
  }

  words(table: string): readonly Words[] {
    return this.#sql('SELECT * FROM words WHERE table_id = ?')
      .all(table)
      .map((row) => ({
        digest: String(row['digest']),
        table,
        person: String(row['person']),
        salt: String(row['salt']),
        text: String(row['text']),
      }));
  }

  addCredential({ hash, kind, role, person, table, replaces, madeAt }: Credential): void {
    this.#sql('INSERT INTO credentials VALUES (?, ?, ?, ?, ?, ?, ?)').run(
      hash,
      kind,
      role,
      person,
      table,
      replaces,
      madeAt,
    );
  }

  credential(hash: string): Credential | undefined {
    const row = this.#sql('SELECT * FROM credentials WHERE hash = ?').get(hash);
    if (!row) return undefined;
    return {
      hash,
      kind: row['kind'] === 'link' ? 'link' : 'session',
      role: row['role'] === 'facilitator' ? 'facilitator' : 'delegate',
      person: String(row['person']),
      table: String(row['table_id']),
      replaces: String(row['replaces']),
      madeAt: Number(row['made_at']),
    };
  }

  removeCredential(hash: string): void {
    this.#sql('DELETE FROM credentials WHERE hash = ?').run(hash);
  }

  removeLinks(role: Credential['role']): void {
    this.#sql("DELETE FROM credentials WHERE kind = 'link' AND role = ?").run(role);
  }

  close(): void {
    this.#db.close();
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

  #sql(text: string): StatementSync {
    const known = this.#statements.get(text);
    if (known) return known;
    const prepared = this.#db.prepare(text);
    this.#statements.set(text, prepared);
    return prepared;
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
