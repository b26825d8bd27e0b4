/** The peer: the same rows by `node:sqlite` on the main thread, `synchronous=FULL`, each insert a commit of its own. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Row } from '#server/log/rows.ts';

export function plainSqlite(folder: string) {
  const db = new DatabaseSync(join(folder, 'plain.sqlite'));
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE log (table_id TEXT, seq INTEGER, epoch INTEGER, at INTEGER, actor TEXT, command TEXT, events TEXT,
      previous TEXT, hash TEXT, UNIQUE (table_id, seq)) STRICT`);
  const insert = db.prepare('INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return {
    append({ table, seq, epoch, at, actor, command, events, previous, hash }: Row): void {
      insert.run(table, seq, epoch, at, actor, command, events, previous, hash);
    },
    close: () => db.close(),
  };
}
