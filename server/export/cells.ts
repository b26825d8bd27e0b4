/** Cells and how they are written: RFC 4180 in UTF-8, every cell quoted, so that any reader takes them for what they are. */
import { stringify } from 'csv-stringify/sync';

/** A number stays a number; whatever else stands there is text. Empty when there is nothing to say. */
export type Cell = string | number;

/** Milliseconds since 1970 as ISO 8601 in UTC. */
export const time = (at: number): string => new Date(at).toISOString();

export const flag = (holds: boolean): number => (holds ? 1 : 0);

/** Identifiers hold no spaces, so a space keeps them apart. */
export const list = (ids: readonly string[]): string => ids.join(' ');

/** What a spreadsheet would take for the beginning of a formula; the wide forms count as well. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const defused = (cell: Cell): string => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell));

/** The header and the rows as one text. */
export const csvText = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify([header, ...rows.map((row) => row.map(defused))], {
    quoted: true,
    quoted_empty: true,
    record_delimiter: 'windows',
  });
