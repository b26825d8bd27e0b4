/** The log in a SQLite file, synchronously: it runs in a worker thread, so that a slow disk never stalls the tables. */
import type { Row, TableRow, Words } from './rows.ts';
import { SqliteErasure } from './sqliteErasure.ts';

export class SqliteLog extends SqliteErasure {
  /** `false` when the row's epoch is no longer the table's. */
  append(row: Row, words: readonly Words[]): boolean {
    const added = this.sql(
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
      this.sql('INSERT INTO words VALUES (?, ?, ?, ?, ?)').run(digest, table, person, salt, text);
    }
    return true;
  }

  /** `false` when the code stands for another table or seminar that is not over. */
  open(table: TableRow, opening: Row): boolean {
    const added = this.sql(
      `INSERT INTO tables (id, code, scenario, title, opened_at, epoch, seminar, number, facilitator, practice, finished)
       SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0
       WHERE NOT EXISTS (SELECT 1 FROM seminars WHERE code = ? AND ended = 0) ON CONFLICT DO NOTHING`,
    ).run(
      table.table,
      table.code,
      table.scenario,
      table.title,
      table.openedAt,
      table.epoch,
      table.seminar,
      table.number,
      table.facilitator,
      Number(table.practice),
      table.code,
    );
    return added.changes === 1 && this.append(opening, []);
  }

  claim(table: string): number | undefined {
    const claimed = this.sql('UPDATE tables SET epoch = epoch + 1 WHERE id = ? RETURNING epoch').get(table);
    return claimed === undefined ? undefined : Number(claimed['epoch']);
  }

  finish(table: string): void {
    this.sql('UPDATE tables SET finished = 1 WHERE id = ?').run(table);
  }

  tables(): readonly TableRow[] {
    return this.sql('SELECT * FROM tables ORDER BY opened_at')
      .all()
      .map((row) => ({
        table: String(row['id']),
        code: String(row['code']),
        scenario: String(row['scenario']),
        title: String(row['title']),
        openedAt: Number(row['opened_at']),
        epoch: Number(row['epoch']),
        finished: row['finished'] === 1,
        seminar: String(row['seminar']),
        number: Number(row['number']),
        facilitator: String(row['facilitator']),
        practice: row['practice'] === 1,
      }));
  }

  rows(table: string): readonly Row[] {
    return this.sql('SELECT * FROM log WHERE table_id = ? ORDER BY seq')
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
    return this.sql('SELECT * FROM words WHERE table_id = ?')
      .all(table)
      .map((row) => ({
        digest: String(row['digest']),
        table,
        person: String(row['person']),
        salt: String(row['salt']),
        text: String(row['text']),
      }));
  }
}
