/** Seminars, who runs them and who is in them, in the SQLite file. */
import type { MemberRow, SeminarFacilitatorRow, SeminarRow } from './rows.ts';
import { SqliteAccounts } from './sqliteAccounts.ts';

export class SqliteSeminars extends SqliteAccounts {
  /** `false` when the code stands for another seminar or table that is not over. */
  openSeminar(row: SeminarRow, facilitator: string, members: readonly MemberRow[]): boolean {
    const added = this.sql(
      `INSERT INTO seminars SELECT ?, ?, ?, ?, ?, ?, ?, ?
       WHERE NOT EXISTS (SELECT 1 FROM tables WHERE code = ? AND finished = 0) ON CONFLICT DO NOTHING`,
    ).run(
      row.seminar,
      row.code,
      row.title,
      row.scenario,
      row.settings,
      row.openedAt,
      Number(row.entryOpen),
      Number(row.ended),
      row.code,
    );
    if (added.changes !== 1) return false;
    this.addSeminarFacilitator(row.seminar, facilitator);
    this.keepMembers(members);
    return true;
  }

  setSeminar(seminar: string, { entryOpen, ended }: Pick<SeminarRow, 'entryOpen' | 'ended'>): void {
    this.sql('UPDATE seminars SET entry_open = ?, ended = ? WHERE id = ?').run(
      Number(entryOpen),
      Number(ended),
      seminar,
    );
  }

  /** Adds people, or changes what is known of them. */
  keepMembers(members: readonly MemberRow[]): void {
    for (const { seminar, person, label, name, wishes } of members)
      this.sql(
        `INSERT INTO seminar_people (seminar, person, label, name, wishes) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (person) DO UPDATE SET label = excluded.label, name = excluded.name, wishes = excluded.wishes`,
      ).run(seminar, person, label, name, wishes);
  }

  addSeminarFacilitator(seminar: string, facilitator: string): void {
    this.sql('INSERT INTO seminar_facilitators VALUES (?, ?) ON CONFLICT DO NOTHING').run(seminar, facilitator);
  }

  seminars(): readonly SeminarRow[] {
    return this.sql('SELECT * FROM seminars ORDER BY opened_at')
      .all()
      .map((row) => ({
        seminar: String(row['id']),
        code: String(row['code']),
        title: String(row['title']),
        scenario: String(row['scenario']),
        settings: String(row['settings']),
        openedAt: Number(row['opened_at']),
        entryOpen: row['entry_open'] === 1,
        ended: row['ended'] === 1,
      }));
  }

  members(): readonly MemberRow[] {
    return this.sql('SELECT * FROM seminar_people ORDER BY rowid')
      .all()
      .map((row) => ({
        seminar: String(row['seminar']),
        person: String(row['person']),
        label: String(row['label']),
        name: String(row['name']),
        wishes: String(row['wishes']),
      }));
  }

  seminarFacilitators(): readonly SeminarFacilitatorRow[] {
    return this.sql(
      `SELECT seminar, facilitator, name FROM seminar_facilitators
       JOIN facilitators ON facilitators.id = facilitator ORDER BY seminar_facilitators.rowid`,
    )
      .all()
      .map((row) => ({
        seminar: String(row['seminar']),
        facilitator: String(row['facilitator']),
        name: String(row['name']),
      }));
  }
}
