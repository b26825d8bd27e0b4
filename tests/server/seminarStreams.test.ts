import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { JoinedSeminar, PlaceView, ProjectorToken, ProjectorView, SeminarView } from '#shared/protocol/seminar.ts';
import { Attendee } from '#tests/kit/attendee.ts';
import { serverHere, type TestServer } from '#tests/kit/servers.ts';
import { StreamReader, streamTo } from '#tests/kit/streamReader.ts';

let server: TestServer;
let chair: Attendee;
let seminar: SeminarView;
const readers: StreamReader[] = [];

beforeAll(async () => {
  server = await serverHere();
  chair = await Attendee.facilitator(server.base, server.facilitatorLink);
  seminar = await chair.post<SeminarView>('/seminars', {
    title: 'International law, Tuesday',
    scenario: 'norms-2015',
    settings: {},
    tables: 2,
    roster: [],
  });
});
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
});
afterAll(() => server.stop());

async function follow(who: Attendee, path: string): Promise<StreamReader> {
  const reader = await streamTo(who, path);
  readers.push(reader);
  return reader;
}

/** Somebody who came with the seminar's code. */
async function comes(name: string): Promise<Attendee & JoinedSeminar> {
  const who = new Attendee(server.base);
  return Object.assign(who, await who.post<JoinedSeminar>('/join', { code: seminar.code, name }));
}

const latest = <View>(reader: StreamReader, condition: (view: View) => boolean): Promise<View> =>
  reader.value(condition);
const placed = (person: string, table: string, party: string) =>
  chair.post<SeminarView>(`/seminars/${seminar.id}/place`, { places: [{ person, table, party }] });

describe('a seminar’s stream', () => {
  it('shows at once what a request would, then what changes', async () => {
    const reader = await follow(chair, `seminars/${seminar.id}/stream`);
    const first = await latest<SeminarView>(reader, () => true);
    const asked = JSON.parse((await chair.send('GET', `/seminars/${seminar.id}`)).text) as SeminarView;
    expect({ ...first, at: 0 }).toEqual({ ...asked, at: 0 });
    const ada = await comes('Ada');
    await latest<SeminarView>(reader, ({ people }) => people.some(({ name }) => name === 'Ada'));
    await placed(ada.person, seminar.tables[0]?.table ?? '', 'USA');
    const { people } = await latest<SeminarView>(reader, (view) => view.people.some(({ party }) => party === 'USA'));
    expect(people).toMatchObject([{ person: ada.person, table: seminar.tables[0]?.table }]);
  });

  it('says once what does not change', async () => {
    const reader = await follow(chair, `seminars/${seminar.id}/stream`);
    await latest<SeminarView>(reader, () => true);
    await comes('Dora');
    await latest<SeminarView>(reader, ({ people }) => people.some(({ name }) => name === 'Dora'));
    expect(Object.keys(reader.events[0]?.data as SeminarView)).toContain('scenario');
    const later = new Set(reader.events.slice(1).flatMap(({ data }) => Object.keys(data as SeminarView)));
    expect([...later].toSorted()).toEqual(['at', 'people']);
  });

  it('shows at most four views a second, and the last', async () => {
    const reader = await follow(chair, `seminars/${seminar.id}/stream`);
    for (let step = 0; step < 20; step += 1)
      await chair.post(`/seminars/${seminar.id}/entry`, { open: step % 2 === 1 });
    await chair.post(`/seminars/${seminar.id}/roster`, { labels: ['The last to be named'] });
    await latest<SeminarView>(reader, ({ people }) => people.some(({ label }) => label === 'The last to be named'));
    const times = reader.events.map(({ data }) => (data as SeminarView).at);
    expect(times.slice(1).every((at, index) => at - (times[index] ?? 0) >= 240)).toBe(true);
  });

  it('is for those who run the seminar: nobody else learns that there is one', async () => {
    const nobody = new Attendee(server.base);
    const path = `seminars/${seminar.id}/stream`;
    const codes = await Promise.all(
      [
        follow(nobody, path),
        follow(await comes('Not a facilitator'), path),
        follow(chair, 'seminars/nowhere/stream'),
      ].map(async (reader) => (await reader).code()),
    );
    expect(codes).toEqual(['signed-out', 'signed-out', 'not-found']);
  });
});

describe('the stream of one’s place', () => {
  it('says where one belongs as soon as that is known, and who is here', async () => {
    const bo = await comes('Bo');
    const reader = await follow(bo, 'place/stream');
    const waiting = await latest<PlaceView>(reader, () => true);
    expect(waiting).toMatchObject({ seminar: seminar.id, title: seminar.title, name: 'Bo', table: '', party: '' });
    const { table, number } = seminar.tables[1] ?? { table: '', number: 0 };
    await placed(bo.person, table, 'CHN');
    expect(await latest<PlaceView>(reader, (view) => view.table !== '')).toMatchObject({ table, number, party: 'CHN' });
  });

  it('is presence for as long as it is open', async () => {
    const cleo = await comes('Cleo');
    const desk = await follow(chair, `seminars/${seminar.id}/stream`);
    const here = (wanted: boolean, from: number) =>
      desk.value<SeminarView>(
        ({ people }) => people.some(({ person, present }) => person === cleo.person && present === wanted),
        from,
      );
    const reader = await follow(cleo, 'place/stream');
    await here(true, 0);
    const seen = desk.events.length;
    reader.close();
    expect(await here(false, seen)).toBeDefined();
  });

  it('is for nobody without a session of a seminar', async () => {
    expect(await (await follow(new Attendee(server.base), 'place/stream')).code()).toBe('signed-out');
    expect(await (await follow(chair, 'place/stream')).code()).toBe('signed-out');
  });
});

describe('the stream of the screen in front', () => {
  const screen = async () => (await chair.post<ProjectorToken>(`/seminars/${seminar.id}/projector`, {})).token;

  it('shows every table as everybody sees it, to whoever has the address, and nothing private', async () => {
    const token = await screen();
    expect(token).toMatch(/^[\w-]{43}$/);
    const reader = await follow(new Attendee(server.base), `projector/${token}/stream`);
    const view = await latest<ProjectorView>(reader, () => true);
    expect(view).toMatchObject({ title: seminar.title, code: seminar.code });
    expect(view.tables.map(({ table, number }) => ({ table, number }))).toEqual(
      seminar.tables.map(({ table, number }) => ({ table, number })),
    );
    const one = await chair.enter(seminar.tables[0]?.table ?? '').then(() => chair.sees(() => true));
    expect(view.tables[0]?.everybody).toEqual(one.everybody);
    expect(Object.keys(view).toSorted()).toEqual(['at', 'code', 'entryOpen', 'scenario', 'tables', 'title']);
    expect(/"(?:brief|secret|redLines|scores|cards)"/.test(reader.text)).toBe(false);
  });

  it('lets nobody in: the token is no session and no link', async () => {
    const token = await screen();
    const thief = Object.assign(new Attendee(server.base), { session: token });
    expect(await (await follow(thief, 'place/stream')).code()).toBe('signed-out');
    expect(await thief.denied('POST', '/exchange', { link: token })).toMatchObject({ code: 'signed-out' });
    expect(await (await follow(thief, `projector/${'x'.repeat(43)}/stream`)).code()).toBe('not-found');
  });

  it('is opened by those who run the seminar alone', async () => {
    const path = `/seminars/${seminar.id}/projector`;
    expect(await new Attendee(server.base).denied('POST', path, {})).toEqual({ status: 401, code: 'signed-out' });
  });

  it('is over with the seminar', async () => {
    const token = await screen();
    const reader = await follow(new Attendee(server.base), `projector/${token}/stream`);
    await latest<ProjectorView>(reader, () => true);
    await chair.post(`/seminars/${seminar.id}/end`, {});
    await reader.ended;
    expect(await (await follow(new Attendee(server.base), `projector/${token}/stream`)).code()).toBe('not-found');
  });
});

describe('a check of the connection', () => {
  it('answers with the server’s time, at once and as a stream that ends by itself', async () => {
    const { at } = JSON.parse((await chair.send('GET', '/check')).text) as { readonly at: number };
    expect(Math.abs(at - Date.now())).toBeLessThan(5_000);
    const reader = await StreamReader.open(`${server.base}/api/check/stream`);
    expect((await reader.event(() => true)).data).toMatchObject({ at: expect.any(Number) });
    await reader.ended;
    expect(reader.events).toHaveLength(1);
  });

  it('has room for a class that comes by one address', async () => {
    const open = await Promise.all(
      Array.from({ length: 60 }, () => StreamReader.open(`${server.base}/api/check/stream`)),
    );
    expect(new Set(open.map(({ status }) => status))).toEqual(new Set([200]));
    for (const reader of open) reader.close();
  });
});

it('gives the server no trouble through all of this', () => {
  expect(server.troubles).toEqual([]);
});
