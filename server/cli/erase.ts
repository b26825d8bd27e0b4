/** Erases one person from a data folder that no server holds: for whoever keeps the server, when nobody can sign in or the seminar is long over. */
import type { PersonId } from '#shared/model/game.ts';
import type { Desk } from '../desk.ts';
import { eventsOf } from '../export/walk.ts';
import type { Log } from '../log/log.ts';
import { openLog } from '../log/openLog.ts';
import type { TableRow } from '../log/rows.ts';
import { erasePerson } from '../privacy/erasure.ts';
import { labelKey } from '../seminar/roster.ts';
import { Holders } from '../table/holders.ts';
import { Table } from '../table/table.ts';
import { Misuse } from './usage.ts';

/** Somebody who is known in the folder. */
interface Known {
  readonly person: PersonId;
  readonly called: readonly string[];
  /** The seminar, or the table that stands alone. */
  readonly where: string;
  /** Where they may have been. */
  readonly tables: readonly TableRow[];
}

/**
 * `asked` is a label, a name or an id. Rejects with `Misuse` when nobody or more than one is called so, with
 * `DataFolderFailure` while a server runs on the folder.
 */
export async function erase(folder: string, asked: string): Promise<string> {
  const log = await openLog(folder, report);
  try {
    const { person, tables } = theOne(await peopleIn(log), asked);
    const desk = { log, now: Date.now, report };
    await erasePerson(desk, person, await stoodUp(desk, tables));
    return `${asked} is erased: the name and the messages are gone, the record of the game stays whole`;
  } finally {
    await log.close();
  }
}

function theOne(people: readonly Known[], asked: string): Known {
  const [found, ...others] = people.filter(
    ({ person, called }) => person === asked || called.some((name) => labelKey(name) === labelKey(asked)),
  );
  if (!found) throw new Misuse(`There is nobody called ${asked}`);
  if (others.length === 0) return found;
  const lines = [found, ...others].map(({ person, where }) => `  ${person}  ${where}`);
  throw new Misuse([`Several people are called ${asked}. Name one of them by the id:`, ...lines].join('\n'));
}

async function peopleIn(log: Log): Promise<readonly Known[]> {
  const tables = await log.tables();
  const visitors = await Promise.all(tables.filter(({ seminar }) => seminar === '').map((row) => visitorsOf(log, row)));
  return [...(await membersIn(log, tables)), ...visitors.flat()];
}

async function membersIn(log: Log, tables: readonly TableRow[]): Promise<readonly Known[]> {
  const [seminars, members] = await Promise.all([log.seminars(), log.members()]);
  return members.map(({ person, label, name, seminar }) => ({
    person,
    called: [label, name].filter((each) => each !== ''),
    where: seminars.find((row) => row.seminar === seminar)?.title ?? seminar,
    tables: tables.filter((row) => row.seminar === seminar),
  }));
}

/** Whoever came to a table that stands alone, also if they have left it since. */
async function visitorsOf(log: Log, row: TableRow): Promise<readonly Known[]> {
  const [rows, words] = await Promise.all([log.rows(row.table), log.words(row.table)]);
  const texts = new Map(words.map(({ digest, text }) => [digest, text]));
  return rows.flatMap(eventsOf).flatMap((event) => {
    const name = event.type === 'PersonJoined' ? texts.get(event.name) : undefined;
    if (event.type !== 'PersonJoined' || name === undefined) return [];
    const where = `${row.title}, ${new Date(row.openedAt).toISOString().slice(0, 10)}`;
    return [{ person: event.person, called: [name], where, tables: [row] }];
  });
}

/** Without a clock: nothing moves on at a table that is only stood up to let somebody go. */
const stoodUp = (desk: Desk, tables: readonly TableRow[]) =>
  Promise.all(tables.map(async (row) => ({ table: await Table.stand(desk, row), holders: new Holders() })));

function report(error: unknown): void {
  console.error(error);
}
