/** What the log keeps. One row per accepted command; row 0 of a table holds its whole scenario. */
import { hash } from 'node:crypto';

export interface Row {
  readonly table: string;
  /** 0, 1, 2 … without a gap. */
  readonly seq: number;
  /** Which standing-up of the table wrote it: an older one can write no more. */
  readonly epoch: number;
  /** Milliseconds since 1970, on the server's clock. */
  readonly at: number;
  /** Who asked: `person:<id>`, `facilitator` or `clock`. */
  readonly actor: string;
  /** The asker's own id for the command, fresh for each: a repeat is recognised by it. */
  readonly command: string;
  /** The events as JSON, just as they are hashed. */
  readonly events: string;
  /** The hash of the row before; empty in row 0. */
  readonly previous: string;
  readonly hash: string;
}

/** Words that belong to a person. The log holds only their salted hash, so that they can be erased and the chain stays whole. */
export interface Words {
  /** The salted hash: SHA-256 of salt and text. */
  readonly digest: string;
  readonly table: string;
  readonly person: string;
  readonly salt: string;
  readonly text: string;
}

export interface TableRow {
  readonly table: string;
  /** The six characters that people type; empty for one of a seminar, which has its own, and for one for practice. */
  readonly code: string;
  readonly scenario: string;
  readonly title: string;
  readonly openedAt: number;
  readonly epoch: number;
  readonly finished: boolean;
  /** Empty for a table that stands alone. */
  readonly seminar: string;
  /** 1, 2, … within its seminar; else 0. */
  readonly number: number;
  /** The account that opened it, if it stands alone; empty for a table of a seminar, and where nobody in particular has it. */
  readonly facilitator: string;
  /** Whether one person practises there against bots. */
  readonly practice: boolean;
}

export interface FacilitatorRow {
  readonly facilitator: string;
  readonly name: string;
  /** As `identity/password.ts` writes it. */
  readonly password: string;
  readonly madeAt: number;
}

export interface SeminarRow {
  readonly seminar: string;
  readonly code: string;
  readonly title: string;
  /** The scenario with its settings, as JSON: tables opened later play the same. */
  readonly scenario: string;
  /** As JSON. */
  readonly settings: string;
  readonly openedAt: number;
  readonly entryOpen: boolean;
  readonly ended: boolean;
}

export interface SeminarFacilitatorRow {
  readonly seminar: string;
  readonly facilitator: string;
  readonly name: string;
}

/** Somebody of a seminar. */
export interface MemberRow {
  readonly seminar: string;
  readonly person: string;
  /** Empty for who was not on the roster. */
  readonly label: string;
  /** Empty until they came. */
  readonly name: string;
  /** Parties, best first, as JSON. */
  readonly wishes: string;
}

/** What lets somebody in. Only the hash of the token is kept. */
export interface Credential {
  readonly hash: string;
  /** A link is permanent; a session is exchanged for it and rotates; a screen shows a seminar to everybody. */
  readonly kind: 'link' | 'session' | 'screen';
  readonly role: 'delegate' | 'facilitator';
  /** Empty for a facilitator. */
  readonly person: string;
  /** The table that one came to; empty for a facilitator and for who is of a seminar. */
  readonly table: string;
  /** The seminar that one is of; empty for a facilitator and for who came to a table that stands alone. */
  readonly seminar: string;
  /** The facilitator's account; empty for everybody else. */
  readonly facilitator: string;
  /** The hash of the session that this one takes over from once it is used; empty otherwise. */
  readonly replaces: string;
  readonly madeAt: number;
  /** When it was last used, within a few minutes. */
  readonly usedAt: number;
}

export const sha256 = (text: string): string => hash('sha256', text);

/** A line to each field: none of them can hold a line break, and the events, which are JSON without one, come last. */
const rowHash = ({ previous, table, seq, epoch, at, actor, command, events }: Omit<Row, 'hash'>): string =>
  sha256(`${previous}\n${table}\n${seq}\n${epoch}\n${at}\n${actor}\n${command}\n${events}`);

/** A row that continues the chain. */
export function chained(
  { table, epoch, at, actor, command, events }: Omit<Row, 'hash' | 'previous' | 'seq'>,
  before: Row | undefined,
): Row {
  const seq = before ? before.seq + 1 : 0;
  const previous = before?.hash ?? '';
  const next = { table, epoch, at, actor, command, events, seq, previous };
  return { table, epoch, at, actor, command, events, seq, previous, hash: rowHash(next) };
}

/** The first row that does not continue the chain, if there is one: a flipped bit, a missing or an altered row. */
export const brokenRow = (rows: readonly Row[]): Row | undefined =>
  rows.find(
    (row, index) => row.seq !== index || row.previous !== (rows[index - 1]?.hash ?? '') || row.hash !== rowHash(row),
  );
