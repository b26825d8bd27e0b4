/** The log as the rest of the server knows it: one interface, whatever keeps the rows. */
import type {
  Credential,
  FacilitatorRow,
  MemberRow,
  Row,
  SeminarFacilitatorRow,
  SeminarRow,
  TableRow,
  Words,
} from './rows.ts';
import type { Deleted } from './sqliteErasure.ts';

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
  /** A new table with its row 0. The code, if it has one, must be free among tables and seminars that are not over: `false` when it is not. */
  open(table: TableRow, opening: Row): Promise<boolean>;
  /** Takes the table over: raises its epoch and gives the new one, or `undefined` for an unknown table. */
  claim(table: string): Promise<number | undefined>;
  finish(table: string): Promise<void>;
  tables(): Promise<readonly TableRow[]>;
  rows(table: string): Promise<readonly Row[]>;
  words(table: string): Promise<readonly Words[]>;
  /** A new account: `false` when its name is taken. */
  addFacilitator(row: FacilitatorRow): Promise<boolean>;
  /** The first account: `false` when there is one already. */
  addFirstFacilitator(row: FacilitatorRow): Promise<boolean>;
  facilitators(): Promise<readonly FacilitatorRow[]>;
  facilitatorNamed(name: string): Promise<FacilitatorRow | undefined>;
  facilitator(id: string): Promise<FacilitatorRow | undefined>;
  addCredential(credential: Credential): Promise<void>;
  /** People's new links; those that they had before are no longer good. */
  replaceLinks(links: readonly Credential[]): Promise<void>;
  credential(hash: string): Promise<Credential | undefined>;
  useCredential(hash: string, usedAt: number): Promise<void>;
  removeCredential(hash: string): Promise<void>;
  removeCredentialsOf(person: string, kinds: readonly Credential['kind'][]): Promise<void>;
  removeSessionsBefore(role: Credential['role'], usedAt: number): Promise<void>;
  /** A new seminar with who runs it and who is on its roster: `false` when the code is taken. */
  openSeminar(row: SeminarRow, facilitator: string, members: readonly MemberRow[]): Promise<boolean>;
  setSeminar(seminar: string, state: Pick<SeminarRow, 'entryOpen' | 'ended'>): Promise<void>;
  /** Adds people to seminars, or changes what is known of them. */
  keepMembers(members: readonly MemberRow[]): Promise<void>;
  addSeminarFacilitator(seminar: string, facilitator: string): Promise<void>;
  seminars(): Promise<readonly SeminarRow[]>;
  members(): Promise<readonly MemberRow[]>;
  seminarFacilitators(): Promise<readonly SeminarFacilitatorRow[]>;
  /** What a person is let in with, without the hashes. */
  credentialsOf(person: string): Promise<readonly Pick<Credential, 'kind' | 'madeAt' | 'usedAt'>[]>;
  /**
   * Takes a person's words, place on a roster, links and sessions out of the file; the chains stay whole. Afterwards
   * not a byte of them is left. It writes the file anew: what others say meanwhile waits.
   */
  erasePerson(person: string): Promise<void>;
  /**
   * Deletes tables that stand alone and whole seminars that nobody has used since then, and tables for practice since
   * `practiceAt`; says which.
   */
  deleteUnusedSince(at: number, practiceAt: number): Promise<Deleted>;
  close(): Promise<void>;
}
