/** Seminars for tests: what a facilitator asks of one, and who is where in it. */
import { accountRow } from '#server/identity/accounts.ts';
import { SqliteLog } from '#server/log/sqlite.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { PlaceBody, SeminarPersonView, SeminarView, TablesAnswer } from '#shared/protocol/seminar.ts';
import type { Command } from '#shared/rules/commands.ts';
import { Attendee, freshId } from './attendee.ts';
import type { TestServer } from './servers.ts';

/** Another facilitator, with an account that was made beside the running server. */
export async function colleague({ base, dataFolder }: TestServer, name: string): Promise<Attendee> {
  const log = new SqliteLog(`${dataFolder}/redlines.sqlite`);
  const row = await accountRow(name, 'a password of their own', 0);
  log.transact(() => log.addFacilitator(row));
  log.close();
  const attendee = new Attendee(base);
  await attendee.post('/sign-in', { name, password: 'a password of their own' });
  return attendee;
}

/** What a facilitator asks of seminars. */
export const leading = (facilitator: Attendee) => ({
  again: ({ id }: SeminarView): Promise<SeminarView> => facilitator.get(`/seminars/${id}`),
  change: ({ id }: SeminarView, what: string, body: object = {}): Promise<SeminarView> =>
    facilitator.post(`/seminars/${id}/${what}`, body),
  refused: ({ id }: SeminarView, what: string, body: object = {}) =>
    facilitator.denied('POST', `/seminars/${id}/${what}`, body),
  command: ({ id }: SeminarView, command: Command, tables: readonly string[] = [], commandId = freshId()) =>
    facilitator.post<TablesAnswer>(`/seminars/${id}/command`, { id: commandId, tables, command }),
});

/** Somebody by their label, or, without one, by their name. */
export function personOf({ people }: SeminarView, called: string): SeminarPersonView {
  const found = people.find((person) => person.label === called || person.name === called);
  if (!found) throw new Error(`Nobody is called ${called}`);
  return found;
}

export const tableOf = ({ tables }: SeminarView, number: number): string => tables[number - 1]?.table ?? '';

/** People to tables by their numbers, 0 for none, and parties. */
export const place = (seminar: SeminarView, ...places: readonly (readonly [string, number, PartyId])[]): PlaceBody => ({
  places: places.map(([called, number, party]) => ({
    person: personOf(seminar, called).person,
    table: number === 0 ? '' : tableOf(seminar, number),
    party,
  })),
});

/** The number of somebody's table, 0 for none, and their party. */
export function where(seminar: SeminarView, called: string): readonly [number, PartyId] {
  const { table, party } = personOf(seminar, called);
  return [seminar.tables.find((other) => other.table === table)?.number ?? 0, party];
}
