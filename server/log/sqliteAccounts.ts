/** Facilitators' accounts, and what lets people in, in the SQLite file. */
import type { Credential, FacilitatorRow } from './rows.ts';
import { SqliteFile } from './sqliteFile.ts';

type Found = Record<string, unknown>;

/** Of one person at a time: more than anybody has devices, pages and lost answers. */
const MOST_SESSIONS = 50;

export class SqliteAccounts extends SqliteFile {
  /** `false` when the name is taken, however it is written. */
  addFacilitator(row: FacilitatorRow): boolean {
    const { facilitator, name, password, madeAt } = row;
    const added = this.sql('INSERT INTO facilitators VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING').run(
      facilitator,
      name,
      nameKey(name),
      password,
      madeAt,
    );
    return added.changes === 1;
  }

  /** `false` when there is an account already. */
  addFirstFacilitator(row: FacilitatorRow): boolean {
    return this.facilitators().length === 0 && this.addFacilitator(row);
  }

  facilitators(): readonly FacilitatorRow[] {
    return this.sql('SELECT * FROM facilitators ORDER BY made_at, name').all().map(facilitatorRow);
  }

  facilitatorNamed(name: string): FacilitatorRow | undefined {
    const row = this.sql('SELECT * FROM facilitators WHERE name_key = ?').get(nameKey(name));
    return row && facilitatorRow(row);
  }

  facilitator(id: string): FacilitatorRow | undefined {
    const row = this.sql('SELECT * FROM facilitators WHERE id = ?').get(id);
    return row && facilitatorRow(row);
  }

  /** Whoever is signed in with the former password no longer is. */
  setPassword(facilitator: string, password: string): void {
    this.sql('UPDATE facilitators SET password = ? WHERE id = ?').run(password, facilitator);
    this.sql('DELETE FROM credentials WHERE facilitator = ?').run(facilitator);
    this.sql(`UPDATE tables SET facilitator = '' WHERE facilitator = ?`).run(facilitator);
  }

  removeFacilitator(facilitator: string): void {
    this.sql('DELETE FROM facilitators WHERE id = ?').run(facilitator);
    this.sql('DELETE FROM seminar_facilitators WHERE facilitator = ?').run(facilitator);
    this.sql('DELETE FROM credentials WHERE facilitator = ?').run(facilitator);
  }

  addCredential(credential: Credential): void {
    this.sql(
      `INSERT INTO credentials (hash, kind, role, person, table_id, seminar, facilitator, replaces, made_at, used_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      credential.hash,
      credential.kind,
      credential.role,
      credential.person,
      credential.table,
      credential.seminar,
      credential.facilitator,
      credential.replaces,
      credential.madeAt,
      credential.usedAt,
    );
    if (credential.kind === 'session' && credential.person !== '') this.#endOldSessions(credential.person);
  }

  /** Those that a person has not used for the longest: whoever asks for one after the other fills no disk. */
  #endOldSessions(person: string): void {
    this.sql(
      `DELETE FROM credentials WHERE hash IN (
         SELECT hash FROM credentials WHERE person = ? AND kind = 'session'
         ORDER BY used_at DESC, made_at DESC, rowid DESC LIMIT -1 OFFSET ?
       )`,
    ).run(person, MOST_SESSIONS);
  }

  /** A person's new links, each in the place of the former, all at once. */
  replaceLinks(links: readonly Credential[]): void {
    for (const link of links) {
      this.sql("DELETE FROM credentials WHERE person = ? AND kind = 'link'").run(link.person);
      this.addCredential(link);
    }
  }

  credential(hash: string): Credential | undefined {
    const row = this.sql('SELECT * FROM credentials WHERE hash = ?').get(hash);
    return row && credential(row);
  }

  useCredential(hash: string, usedAt: number): void {
    this.sql('UPDATE credentials SET used_at = ? WHERE hash = ?').run(usedAt, hash);
  }

  removeCredential(hash: string): void {
    this.sql('DELETE FROM credentials WHERE hash = ?').run(hash);
  }

  /** Ends what a person is let in with: every session, every link, or both. */
  removeCredentialsOf(person: string, kinds: readonly Credential['kind'][]): void {
    for (const kind of kinds) this.sql('DELETE FROM credentials WHERE person = ? AND kind = ?').run(person, kind);
  }

  /** Ends every session of a role that was last used before then. */
  removeSessionsBefore(role: Credential['role'], usedAt: number): void {
    this.sql("DELETE FROM credentials WHERE kind = 'session' AND role = ? AND used_at < ?").run(role, usedAt);
  }
}

/** One name however it is written: letters of another width, capitals and small ones are the same. */
const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase();

const facilitatorRow = (row: Found): FacilitatorRow => ({
  facilitator: String(row['id']),
  name: String(row['name']),
  password: String(row['password']),
  madeAt: Number(row['made_at']),
});

const KINDS = ['link', 'session', 'screen'] as const;

const credential = (row: Found): Credential => ({
  hash: String(row['hash']),
  kind: KINDS.find((kind) => kind === row['kind']) ?? 'session',
  role: row['role'] === 'facilitator' ? 'facilitator' : 'delegate',
  person: String(row['person']),
  table: String(row['table_id']),
  seminar: String(row['seminar']),
  facilitator: String(row['facilitator']),
  replaces: String(row['replaces']),
  madeAt: Number(row['made_at']),
  usedAt: Number(row['used_at']),
});
