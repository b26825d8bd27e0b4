/** What an export is made from: plain data, so that it can be made in a thread of its own. */
import type { Log } from '../log/log.ts';
import type { MemberRow, Row, SeminarRow, TableRow, Words } from '../log/rows.ts';

export interface TableSource {
  /** 1, 2, … as people call it. */
  readonly number: number;
  readonly rows: readonly Row[];
  readonly words: readonly Words[];
}

export interface ExportSource {
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly exportedAt: number;
  /** Whether people stand in it by name. */
  readonly named: boolean;
  readonly tables: readonly TableSource[];
  /** Everybody of the seminar; empty for a table that stands alone. */
  readonly roster: readonly Pick<MemberRow, 'person' | 'label' | 'name'>[];
}

/** When it is made, and whether with names. */
type Asked = Pick<ExportSource, 'exportedAt' | 'named'>;

async function tableSource(log: Log, table: string, number: number): Promise<TableSource> {
  const [rows, words] = await Promise.all([log.rows(table), log.words(table)]);
  return { number, rows, words };
}

/** A table that stands alone. */
export async function sourceOfTable(log: Log, { table, title }: TableRow, asked: Asked): Promise<ExportSource> {
  return { title, ...asked, tables: [await tableSource(log, table, 1)], roster: [] };
}

/** A seminar, with all its tables and everybody in it. */
export async function sourceOfSeminar(log: Log, { seminar, title }: SeminarRow, asked: Asked): Promise<ExportSource> {
  const [tables, members] = await Promise.all([log.tables(), log.members()]);
  const own = tables.filter((row) => row.seminar === seminar).sort((one, other) => one.number - other.number);
  return {
    title,
    ...asked,
    tables: await Promise.all(own.map(({ table, number }) => tableSource(log, table, number))),
    roster: members.filter((member) => member.seminar === seminar),
  };
}
