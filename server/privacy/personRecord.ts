/** Everything that is kept about one person, for themselves: as data, with its times in ISO 8601. */
import type { PersonId } from '#shared/model/game.ts';
import { time } from '../export/cells.ts';
import { eventsOf } from '../export/walk.ts';
import type { Log } from '../log/log.ts';
import type { Row, TableRow, Words } from '../log/rows.ts';

export interface PersonRecord {
  readonly person: PersonId;
  /** Their lines on rosters: label, name and wishes. */
  readonly rosters: readonly { readonly label: string; readonly name: string; readonly wishes: readonly string[] }[];
  /** What they are let in with; the secrets themselves are not kept. */
  readonly credentials: readonly { readonly kind: string; readonly madeAt: string; readonly usedAt: string }[];
  readonly tables: readonly PersonAtTable[];
}

interface PersonAtTable {
  readonly table: string;
  readonly title: string;
  /** Names and messages, as they wrote them. */
  readonly words: readonly { readonly digest: string; readonly text: string }[];
  /** What they asked for, and what was done about them. */
  readonly events: readonly {
    readonly seq: number;
    readonly at: string;
    readonly actor: string;
    readonly event: unknown;
  }[];
}

export async function personRecord(log: Log, person: PersonId, tables: readonly TableRow[]): Promise<PersonRecord> {
  const [members, credentials] = await Promise.all([log.members(), log.credentialsOf(person)]);
  const at = await Promise.all(tables.map((row) => atTable(log, person, row)));
  return {
    person,
    rosters: members
      .filter((member) => member.person === person)
      .map(({ label, name, wishes }) => ({ label, name, wishes: JSON.parse(wishes) as readonly string[] })),
    credentials: credentials.map(({ kind, madeAt, usedAt }) => ({ kind, madeAt: time(madeAt), usedAt: time(usedAt) })),
    tables: at.filter(({ words, events }) => words.length + events.length > 0),
  };
}

async function atTable(log: Log, person: PersonId, { table, title }: TableRow): Promise<PersonAtTable> {
  const [rows, words] = await Promise.all([log.rows(table), log.words(table)]);
  return { table, title, words: wordsOf(person, words), events: rows.flatMap((row) => eventsAbout(person, row)) };
}

const wordsOf = (person: PersonId, words: readonly Words[]): PersonAtTable['words'] =>
  words.filter((each) => each.person === person).map(({ digest, text }) => ({ digest, text }));

/** Ids are random, so one that stands in an event is theirs. */
function eventsAbout(person: PersonId, row: Row): PersonAtTable['events'] {
  const { seq, actor } = row;
  return eventsOf(row)
    .filter((event) => actor === `person:${person}` || JSON.stringify(event).includes(`"${person}"`))
    .map((event) => ({ seq, at: time(row.at), actor, event }));
}
