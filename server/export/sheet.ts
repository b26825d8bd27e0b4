/** A file of the export: its columns, each with what the codebook says of it, and its rows. */
import type { Cell } from './cells.ts';

/** Name, unit or range, meaning, and what stands there in a row. */
export type Column<Row> = readonly [name: string, unit: string, meaning: string, value: (row: Row) => Cell];

export interface Sheet {
  /** Without `.csv`. */
  readonly name: string;
  /** What one row is. */
  readonly about: string;
  readonly columns: readonly { readonly name: string; readonly unit: string; readonly meaning: string }[];
  readonly rows: readonly (readonly Cell[])[];
}

export const sheet = <Row>(
  name: string,
  about: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Sheet => ({
  name,
  about,
  columns: columns.map(([column, unit, meaning]) => ({ name: column, unit, meaning })),
  rows: rows.map((row) => columns.map(([, , , value]) => value(row))),
});

/** The units that many columns share. */
export const UNIT = {
  table: 'T1, T2 …',
  count: 'whole number from 0',
  seconds: 'seconds',
  time: 'ISO 8601, UTC',
  flag: '1 or 0',
  text: 'text',
  party: 'party of the scenario',
  parties: 'parties of the scenario, a space between them',
  code: 'participant.code, facilitator or clock',
  utils: 'utils',
  level: '0 to 3',
  position: '0 to 100',
} as const;
