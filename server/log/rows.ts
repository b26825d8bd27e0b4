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
  /** The six characters that people type. */
  readonly code: string;
  readonly scenario: string;
  readonly title: string;
  readonly openedAt: number;
  readonly epoch: number;
  readonly finished: boolean;
}

/** What lets somebody in. Only the hash of the token is kept. */
export interface Credential {
  readonly hash: string;
  /** A link is permanent; a session is exchanged for it and rotates. */
  readonly kind: 'link' | 'session';
  readonly role: 'delegate' | 'facilitator';
  /** Empty for the facilitator. */
  readonly person: string;
  readonly table: string;
  /** The hash of the session that this one takes over from once it is used; empty otherwise. */
  readonly replaces: string;
  readonly madeAt: number;
}

export const sha256 = (text: string): string => hash('sha256', text);

/** A line to each field: none of them can hold a line break, and the events, which are JSON without one, come last. */
const rowHash = ({ previous, table, seq, epoch, at, actor, command, events }: Omit<Row, 'hash'>): string =>
  sha256(`${previous}\n${table}\n${seq}\n${epoch}\n${at}\n${actor}\n${command}\n${events}`);

/** A row that continues the chain. */
export function chained(row: Omit<Row, 'hash' | 'previous' | 'seq'>, before: Row | undefined): Row {
  const next = { ...row, seq: before ? before.seq + 1 : 0, previous: before?.hash ?? '' };
  return { ...next, hash: rowHash(next) };
}

/** The first row that does not continue the chain, if there is one: a flipped bit, a missing or an altered row. */
export const brokenRow = (rows: readonly Row[]): Row | undefined =>
  rows.find(
    (row, index) => row.seq !== index || row.previous !== (rows[index - 1]?.hash ?? '') || row.hash !== rowHash(row),
  );
