/**
 * Who this browser is: at each table, and in each seminar. Sessions are shared by the browser's tabs. A facilitator's
 * session is a cookie that no script reads, so nothing of it is here.
 */
import type { SeminarId } from '#shared/protocol/seminar.ts';
import { keep, kept } from './keep.ts';

/** A session rotates; the link is permanent and gets a new session when the old one is lost. */
export interface Identity {
  readonly session: string;
  readonly link: string;
}

/** A table or seminar that somebody in this browser is at. */
export interface Known extends Identity {
  readonly title: string;
  readonly name: string;
  /** The join code that one came with; empty after coming with a link. */
  readonly code: string;
  /** Milliseconds since 1970 on this browser's clock. */
  readonly seen: number;
}

/** A table that somebody in this browser sits at. */
export interface KnownTable extends Known {
  /** The seminar that gave one the place, and whose session holds at the table too; empty for a table by itself. */
  readonly seminar: SeminarId;
  /** Whether one practises there alone. */
  readonly practice?: boolean;
}

const TABLES = 'tables';
const SEMINARS = 'seminars';
const NOBODY: Known = { session: '', link: '', title: '', name: '', code: '', seen: 0 };

const NO_TABLES: Readonly<Record<string, KnownTable>> = {};
const NO_SEMINARS: Readonly<Record<SeminarId, Known>> = {};

export const knownTables = () => kept(TABLES, NO_TABLES);
export const knownSeminars = () => kept(SEMINARS, NO_SEMINARS);

export const delegateAt = (table: string): KnownTable | undefined => knownTables()[table];
export const memberOf = (seminar: SeminarId): Known | undefined => knownSeminars()[seminar];

export function rememberTable(table: string, known: Partial<KnownTable>): void {
  const before: KnownTable = delegateAt(table) ?? { ...NOBODY, seminar: '' };
  keep(TABLES, { ...knownTables(), [table]: { ...before, ...known } });
}

export function rememberSeminar(seminar: SeminarId, known: Partial<Known>): void {
  keep(SEMINARS, { ...knownSeminars(), [seminar]: { ...(memberOf(seminar) ?? NOBODY), ...known } });
}

export function forgetTable(table: string): void {
  const { [table]: _forgotten, ...others } = knownTables();
  keep(TABLES, others);
}

export function forgetSeminar(seminar: SeminarId): void {
  const { [seminar]: _forgotten, ...others } = knownSeminars();
  keep(SEMINARS, others);
  const elsewhere = Object.entries(knownTables()).filter(([, known]) => known.seminar !== seminar);
  keep(TABLES, Object.fromEntries(elsewhere));
}

/** The link and session that open a table: those of its seminar, where it belongs to one. */
export function identityAt(table: string): Identity | undefined {
  const known = delegateAt(table);
  return known?.seminar ? memberOf(known.seminar) : known;
}

/** Keeps the session that has taken over. */
export function rememberSession(table: string, session: string): void {
  const seminar = delegateAt(table)?.seminar;
  if (seminar) rememberSeminar(seminar, { session });
  else rememberTable(table, { session });
}
