/** One person's data: exported whole, and erased so that not a byte of their words is left in the data file. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replay } from '#server/cli/replay.ts';
import type { Manifest } from '#server/export/manifest.ts';
import { brokenRow, type Row } from '#server/log/rows.ts';
import type { PersonRecord } from '#server/privacy/personRecord.ts';
import type { JoinedSeminar, SeminarView } from '#shared/protocol/seminar.ts';
import { Attendee } from '#tests/kit/attendee.ts';
import { serverHere, type TestServer, temporaryFolder } from '#tests/kit/servers.ts';

const LABEL = 'Quetzalcoatl Zyx-Label';
const NAME = 'Zyxophon Quux-Name';
const SAID = 'Zyxwords that I regret';
const OTHERS = 'What Bo said stays';

let server: TestServer;
let chair: Attendee;
let seminar: SeminarView;
let ada: Attendee;
let bo: Attendee;
let person = '';
let table = '';

/** What the folder's files hold, the write-ahead log included. */
async function bytesKept(): Promise<Buffer> {
  const names = await readdir(server.dataFolder);
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(server.dataFolder, name)))));
}

async function member(name: string): Promise<Attendee> {
  const attendee = new Attendee(server.base);
  const joined = await attendee.post<JoinedSeminar>('/join', { code: seminar.code, name });
  Object.assign(attendee, { session: joined.session, link: joined.link, person: joined.person });
  return attendee;
}

const personOf = (attendee: Attendee): string => (attendee as Attendee & { readonly person: string }).person;

const at = (path: string): string => `/seminars/${seminar.id}${path}`;

async function got<Body>(path: string): Promise<Body> {
  const { status, text } = await chair.send('GET', path);
  expect(status, text).toBe(200);
  return JSON.parse(text) as Body;
}

async function exported(): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(`${server.base}/api${at('/export.zip?names=1')}`, { headers: { cookie: chair.cookie } });
  const zip = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

beforeAll(async () => {
  server = await serverHere();
  chair = await Attendee.facilitator(server.base, server.facilitatorLink);
  seminar = await chair.post<SeminarView>('/seminars', {
    title: 'A seminar',
    scenario: 'first-hotline',
    settings: {},
    tables: 1,
    roster: [LABEL],
  });
  ada = await member(NAME);
  bo = await member('Bo');
  person = personOf(ada);
  table = seminar.tables[0]?.table ?? '';
  const [one = '', other = ''] = seminar.scenario.parties.map(({ id }) => id);
  await chair.post(at('/place'), {
    places: [
      { person, table, party: one },
      { person: personOf(bo), table, party: other },
    ],
  });
  await ada.enter(table);
  await bo.enter(table);
  await ada.does({ type: 'SendMessage', to: [], text: SAID });
  await bo.does({ type: 'SendMessage', to: [], text: OTHERS });
});

afterAll(async () => {
  await server.stop();
});

describe('everything that is kept about one person', () => {
  it('is exported in one act, and nothing of anybody else', async () => {
    const { text } = await chair.send('GET', at(`/people/${person}/export.json`));
    const record = JSON.parse(text) as PersonRecord;
    expect(record).toMatchObject({ person, rosters: [{ label: '', name: NAME }] });
    expect(record.tables[0]?.words.map(({ text: words }) => words)).toEqual([NAME, SAID]);
    const types = record.tables[0]?.events.map(({ event }) => (event as { readonly type: string }).type);
    expect(types).toEqual(expect.arrayContaining(['PersonJoined', 'SeatTaken', 'PresenceChanged', 'MessageSent']));
    expect(record.credentials.map(({ kind }) => kind)).toContain('link');
    expect(text).not.toContain(OTHERS);
    expect(text).not.toContain(personOf(bo));
  });

  it('is for the seminar’s facilitators, about its people', async () => {
    expect(await chair.denied('GET', at('/people/nobody/export.json'))).toEqual({
      status: 409,
      code: 'unknown-person',
    });
    expect(await ada.denied('GET', at(`/people/${person}/export.json`))).toMatchObject({ status: 401 });
    expect(await ada.denied('DELETE', at(`/people/${personOf(bo)}`))).toMatchObject({ status: 401 });
    expect(await chair.denied('DELETE', at('/people/nobody'))).toEqual({ status: 409, code: 'unknown-person' });
  });
});

describe('a person who is erased', () => {
  let before: Buffer;
  let answer: { readonly status: number; readonly text: string };

  beforeAll(async () => {
    before = await bytesKept();
    answer = await chair.send('DELETE', at(`/people/${person}`));
  });

  it('leaves not a byte of their name or words in the data folder; what others said is there', async () => {
    expect(answer).toEqual({ status: 200, text: '{}' });
    expect([NAME, SAID, OTHERS, LABEL].filter((words) => !before.includes(words))).toEqual([]);
    const kept = await bytesKept();
    expect([NAME, SAID].map((words) => kept.includes(words))).toEqual([false, false]);
    expect(kept.includes(OTHERS)).toBe(true);
  });

  it('is let in by nothing any more, and their connection has ended', async () => {
    await ada.closed;
    expect(await ada.denied('POST', '/enter', { table })).toMatchObject({ code: 'signed-out' });
    expect(await ada.denied('POST', '/exchange', { link: ada.link })).toMatchObject({ code: 'signed-out' });
  });

  it('is no longer in the seminar, nor anywhere in what it shows', async () => {
    const { status, text } = await chair.send('GET', at(''));
    expect([status, text.includes(NAME), text.includes(person)]).toEqual([200, false, false]);
    expect(await chair.denied('GET', at(`/people/${person}/export.json`))).toMatchObject({ code: 'unknown-person' });
  });

  it('has … for a name and words to whoever comes back; the table plays on', async () => {
    await bo.room.leave();
    const { messages } = await bo.enter(table);
    expect(messages.map(({ name, text }) => [name, text])).toEqual([
      ['…', '…'],
      ['Bo', OTHERS],
    ]);
    await bo.does({ type: 'SendMessage', to: [], text: 'Still here' });
  });

  it('leaves the chain whole, and the log replays', async () => {
    const files = await exported();
    const rows = (files['log-T1.jsonl'] ?? '').trimEnd().split('\n');
    expect(brokenRow(rows.map((line) => JSON.parse(line) as Row))).toBeUndefined();
    for (const [name, text] of Object.entries(files))
      expect([text.includes(NAME), text.includes(SAID)], name).toEqual([false, false]);
    expect(files['messages.csv']).toContain('"…"');
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'log.jsonl'), files['log-T1.jsonl'] ?? '');
    const printed: string[] = [];
    const print = (text: string) => void printed.push(text);
    expect(await replay([join(folder, 'log.jsonl')], { print, complain: print })).toBe(0);
    await rm(folder, { recursive: true });
    const manifest = JSON.parse(files['manifest.json'] ?? '') as Manifest;
    expect(printed.join('')).toContain(manifest.tables[0]?.stateHash);
  });

  it('gives the server no trouble', () => expect(server.troubles).toEqual([]));
});

describe('somebody on a roster who never came', () => {
  it('is erased as well, label and all', async () => {
    const view = await got<SeminarView>(at(''));
    const waiting = view.people.find(({ label }) => label === LABEL)?.person ?? '';
    expect((await chair.send('DELETE', at(`/people/${waiting}`))).status).toBe(200);
    expect((await bytesKept()).includes(LABEL)).toBe(false);
  });
});

describe('somebody at a table that stands alone', () => {
  it('is exported and erased alike', async () => {
    const alone = await chair.openTable('first-hotline');
    const cy = await Attendee.delegate(server.base, alone.code, 'Zyx Alone-Name');
    await cy.does({ type: 'TakeSeat', party: 'USA' });
    await cy.does({ type: 'SendMessage', to: [], text: 'Zyx Alone-words' });
    const { person: id } = cy.welcome;
    const record = await got<PersonRecord>(`/tables/${alone.table}/people/${id}/export.json`);
    expect(record.tables[0]?.words.map(({ text }) => text)).toEqual(['Zyx Alone-Name', 'Zyx Alone-words']);
    expect((await chair.send('DELETE', `/tables/${alone.table}/people/${id}`)).status).toBe(200);
    const kept = await bytesKept();
    expect(['Zyx Alone-Name', 'Zyx Alone-words'].map((words) => kept.includes(words))).toEqual([false, false]);
    expect(await chair.denied('DELETE', `/tables/${alone.table}/people/nobody`)).toMatchObject({
      code: 'unknown-person',
    });
  });
});
