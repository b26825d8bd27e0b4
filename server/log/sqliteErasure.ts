/** What is taken out of the SQLite file for good: one person, or whole games. */
import type { Credential } from './rows.ts';
import { SqliteSeminars } from './sqliteSeminars.ts';

/** What was deleted, by id. */
export interface Deleted {
  readonly tables: readonly string[];
  readonly seminars: readonly string[];
}

export class SqliteErasure extends SqliteSeminars {
  /** What a person is let in with, without the hashes. */
  credentialsOf(person: string): readonly Pick<Credential, 'kind' | 'madeAt' | 'usedAt'>[] {
    return this.sql('SELECT kind, made_at, used_at FROM credentials WHERE person = ? ORDER BY made_at')
      .all(person)
      .map((row) => ({
        kind: row['kind'] === 'link' ? 'link' : 'session',
        madeAt: Number(row['made_at']),
        usedAt: Number(row['used_at']),
      }));
  }

  /** A person's words, place on a roster, links and sessions. The log keeps its rows, which hold none of these. */
  erasePerson(person: string): void {
    for (const table of ['words', 'credentials', 'seminar_people'])
      this.sql(`DELETE FROM ${table} WHERE person = ?`).run(person);
  }

  /**
   * Deletes what nobody has used since: tables that stand alone, and seminars with all their tables; tables for practice
   * since a time of their own.
   */
  deleteUnusedSince(at: number, practiceAt: number): Deleted {
    const unused = this.sql(
      `${LAST_USED} SELECT id, seminar FROM used WHERE at < CASE practice WHEN 1 THEN ? ELSE ? END`,
    ).all(practiceAt, at);
    const seminars = idsIn(
      this.sql(
        `${LAST_USED} SELECT id FROM seminars WHERE opened_at < ?
         AND NOT EXISTS (SELECT 1 FROM used WHERE used.seminar = seminars.id AND at >= ?)`,
      ).all(at, at),
    );
    const gone = new Set(['', ...seminars]);
    const tables = idsIn(unused.filter((row) => gone.has(String(row['seminar']))));
    for (const table of tables) this.#deleteTable(table);
    for (const seminar of seminars) this.#deleteSeminar(seminar);
    return { tables, seminars };
  }

  #deleteTable(table: string): void {
    this.sql('DELETE FROM tables WHERE id = ?').run(table);
    for (const kept of ['log', 'words', 'credentials']) this.sql(`DELETE FROM ${kept} WHERE table_id = ?`).run(table);
  }

  #deleteSeminar(seminar: string): void {
    this.sql('DELETE FROM seminars WHERE id = ?').run(seminar);
    for (const kept of ['seminar_people', 'seminar_facilitators', 'credentials'])
      this.sql(`DELETE FROM ${kept} WHERE seminar = ?`).run(seminar);
  }
}

/** When anybody last asked for anything at a table; the clock goes on by itself. */
const LAST_USED = `WITH used AS (
  SELECT id, seminar, practice, (
    SELECT at FROM log WHERE table_id = tables.id AND actor <> 'clock' ORDER BY seq DESC LIMIT 1
  ) AS at FROM tables
)`;

const idsIn = (rows: readonly Readonly<Record<string, unknown>>[]): readonly string[] =>
  rows.map((row) => String(row['id']));
