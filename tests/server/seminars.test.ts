import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewLink, SeatCard, SeminarSummary, SeminarView } from '#shared/protocol/seminar.ts';
import { Attendee } from '#tests/kit/attendee.ts';
import { colleague, leading, personOf, place, tableOf } from '#tests/kit/seminar.ts';
import { serverHere, type TestServer } from '#tests/kit/servers.ts';

const ROSTER = ['Ana', 'Bea', 'Cem', 'Dov', 'Eli'];

/** One server for all that follows, with a facilitator. */
let server: TestServer;
let fay: Attendee;
let lead: ReturnType<typeof leading>;

beforeAll(async () => {
  server = await serverHere();
  fay = await Attendee.facilitator(server.base, server.facilitatorLink);
  lead = leading(fay);
});
afterAll(() => server.stop());

const stranger = () => new Attendee(server.base);

describe('opening a seminar', () => {
  it('shows its tables, its people and a code of its own', async () => {
    const seminar = await fay.openSeminar({ tables: 3, roster: ROSTER, settings: { rounds: 2, seed: 7 } });
    expect(seminar.code).toMatch(/^[A-Z2-9]{6}$/);
    expect(seminar.tables.map(({ number, phase, held }) => [number, phase, held])).toEqual([
      [1, 'lobby', true],
      [2, 'lobby', true],
      [3, 'lobby', true],
    ]);
    expect(seminar.people.map(({ label, name, table, present }) => [label, name, table, present])).toEqual(
      ROSTER.map((label) => [label, '', '', false]),
    );
    expect(seminar).toMatchObject({ entryOpen: true, ended: false, settings: { rounds: 2, seed: 7 } });
    expect(seminar.scenario.procedure).toMatchObject({ rounds: 2 });
    expect(await lead.again(seminar)).toEqual({ ...seminar, at: expect.any(Number) as number });
  });

  it('lists it among the facilitator’s, the newest first', async () => {
    const { id } = await fay.openSeminar({ title: 'The newest', tables: 1, roster: ['Ana'] });
    const [first] = await fay.get<readonly SeminarSummary[]>('/seminars');
    expect(first).toMatchObject({ id, title: 'The newest', ended: false, tables: 1, people: 1 });
  });

  it('does not list its tables among those that stand alone, nor open them with a code', async () => {
    const seminar = await fay.openSeminar();
    const alone = await fay.get<readonly { readonly table: string }[]>('/tables');
    expect(alone.some(({ table }) => seminar.tables.some((own) => own.table === table))).toBe(false);
    expect(await stranger().denied('POST', '/join', { code: '', name: 'Ana' })).toMatchObject({ code: 'unknown-code' });
  });

  it.each([
    ['no rounds', { settings: { rounds: 0 } }, 'settings.rounds'],
    ['21 rounds', { settings: { rounds: 21 } }, 'settings.rounds'],
    ['a phase of four seconds', { settings: { lengths: { voting: 4 } } }, 'settings.lengths.voting'],
    ['an unknown decision rule', { settings: { decisionRule: 'by-lot' } }, 'settings.decisionRule'],
    ['a setting that there is not', { settings: { colour: 'red' } }, 'settings'],
    ['no table', { tables: 0 }, 'tables'],
    ['41 tables', { tables: 41 }, 'tables'],
    ['an empty title', { title: ' ' }, 'title'],
    ['one label twice', { roster: ['Ana', 'Bea', ' ana'] }, 'roster.2'],
    ['a label without letters', { roster: ['Ana', '  '] }, 'roster.1'],
    ['401 people', { roster: Array.from({ length: 401 }, (_, index) => `P${index}`) }, 'roster'],
  ])('names the field when it is given %s', async (_what, wrong, field) => {
    const usual = { title: 'T', scenario: 'norms-2015', settings: {}, tables: 1, roster: [] };
    const { status, text } = await fay.send('POST', '/seminars', { ...usual, ...wrong });
    expect([status, JSON.parse(text)]).toMatchObject([400, { denial: { code: 'malformed', where: field } }]);
  });

  it('refuses a scenario that is not there', async () => {
    const body = { title: 'T', scenario: 'norms-1815', settings: {}, tables: 1, roster: [] };
    expect(await fay.denied('POST', '/seminars', body)).toEqual({ status: 404, code: 'unknown-scenario' });
  });

  it('opens more tables, numbered on, but not more than forty', async () => {
    const seminar = await fay.openSeminar({ tables: 1 });
    await Promise.all([2, 1].map((count) => lead.change(seminar, 'tables', { count })));
    expect((await lead.again(seminar)).tables.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(await lead.refused(seminar, 'tables', { count: 40 })).toEqual({ status: 400, code: 'malformed' });
  });
});

describe('who may run a seminar', () => {
  let seminar: SeminarView;
  let gus: Attendee;

  beforeAll(async () => {
    seminar = await fay.openSeminar({ roster: ROSTER });
    gus = await colleague(server, 'Gus');
  });

  it('is unknown to another facilitator, and so are its tables', async () => {
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/cards'],
      ['POST', '/end'],
      ['POST', '/deal'],
    ] as const)
      expect(await gus.denied(method, `/seminars/${seminar.id}${path}`)).toEqual({ status: 404, code: 'not-found' });
    expect(await gus.denied('GET', '/seminars/nowhere')).toEqual({ status: 404, code: 'not-found' });
    expect(await gus.denied('POST', '/enter', { table: tableOf(seminar, 1) })).toEqual({
      status: 404,
      code: 'unknown-table',
    });
    expect(await gus.get('/seminars')).toEqual([]);
  });

  it('is closed to delegates and strangers', async () => {
    const ana = await Attendee.member(server.base, seminar.code, 'Ana');
    for (const asking of [ana, stranger()])
      expect(await asking.denied('GET', `/seminars/${seminar.id}`)).toEqual({ status: 401, code: 'signed-out' });
  });

  it('is shared with a colleague by name', async () => {
    expect(await lead.refused(seminar, 'facilitators', { name: 'Nobody' })).toMatchObject({ code: 'unknown-person' });
    await lead.change(seminar, 'facilitators', { name: 'gus' });
    expect((await gus.get<SeminarView>(`/seminars/${seminar.id}`)).facilitators).toEqual(['Fay Chair', 'Gus']);
    await gus.enter(tableOf(seminar, 1));
    expect(gus.welcome.role).toBe('facilitator');
    gus.room.connection.close();
  });
});

describe('joining a seminar', () => {
  it('finds the roster’s label however it is typed, and says who came', async () => {
    const seminar = await fay.openSeminar({ roster: ROSTER });
    const bea = await Attendee.member(server.base, seminar.code.toLowerCase(), ' bea ');
    expect(bea.person).toBe(personOf(seminar, 'Bea').person);
    const now = await lead.again(seminar);
    expect(personOf(now, 'Bea').name).toBe('Bea');
    expect(now.people.length).toBe(ROSTER.length);
  });

  it('takes whoever is on no list as a late joiner', async () => {
    const seminar = await fay.openSeminar({ roster: ROSTER });
    const late = await Attendee.member(server.base, seminar.code, 'Zoe');
    const now = await lead.again(seminar);
    expect(now.people.length).toBe(ROSTER.length + 1);
    expect(now.people.find(({ person }) => person === late.person)).toMatchObject({ label: '', name: 'Zoe' });
  });

  it('gives a name of the list to one only, also when two come with it at once', async () => {
    const seminar = await fay.openSeminar({ roster: ROSTER });
    const both = await Promise.all(['Ana', 'Ana'].map((name) => Attendee.member(server.base, seminar.code, name)));
    const third = await Attendee.member(server.base, seminar.code, 'Ana');
    const { person } = personOf(seminar, 'Ana');
    expect(both.filter((ana) => ana.person === person).length).toBe(1);
    expect(new Set([...both, third].map((ana) => ana.person)).size).toBe(3);
    expect((await lead.again(seminar)).people.length).toBe(ROSTER.length + 2);
  });

  it('answers for closed entry, and for a seminar that is over, as for an unknown code', async () => {
    const seminar = await fay.openSeminar();
    const join = () => stranger().denied('POST', '/join', { code: seminar.code, name: 'Ana' });
    const unknown = { status: 404, code: 'unknown-code' };
    expect((await lead.change(seminar, 'entry', { open: false })).entryOpen).toBe(false);
    expect(await join()).toEqual(unknown);
    await lead.change(seminar, 'entry', { open: true });
    await lead.change(seminar, 'end');
    expect(await join()).toEqual(unknown);
  });

  it('lets nobody to a table before they are placed there, nor to another', async () => {
    const seminar = await fay.openSeminar({ roster: ROSTER });
    const ana = await Attendee.member(server.base, seminar.code, 'Ana');
    const enter = (number: number) => ana.denied('POST', '/enter', { table: tableOf(seminar, number) });
    const unknown = { status: 404, code: 'unknown-table' };
    expect(await enter(1)).toEqual(unknown);
    await lead.change(seminar, 'place', place(await lead.again(seminar), ['Ana', 1, 'USA']));
    expect(await enter(2)).toEqual(unknown);
    await ana.enter(tableOf(seminar, 1));
    expect(ana.view().delegations['USA']?.secret?.brief).toContain('United States');
    expect(personOf(await lead.again(seminar), 'Ana').present).toBe(true);
    ana.room.connection.close();
  });

  it('lets nobody of another seminar in', async () => {
    const [one, other] = await Promise.all([fay.openSeminar({ roster: ROSTER }), fay.openSeminar({ roster: ROSTER })]);
    await lead.change(one, 'place', place(one, ['Ana', 1, 'USA']));
    const ana = await Attendee.member(server.base, other.code, 'Ana');
    expect(await ana.denied('POST', '/enter', { table: tableOf(one, 1) })).toMatchObject({ code: 'unknown-table' });
  });

  it('takes wishes of parties that there are', async () => {
    const seminar = await fay.openSeminar({ roster: ROSTER });
    const ana = await Attendee.member(server.base, seminar.code, 'Ana');
    await ana.post('/place/wishes', { wishes: ['RUS', 'EU'] });
    expect(personOf(await lead.again(seminar), 'Ana').wishes).toEqual(['RUS', 'EU']);
    expect(await ana.denied('POST', '/place/wishes', { wishes: ['XYZ'] })).toMatchObject({ code: 'unknown-party' });
    expect(await ana.denied('POST', '/place/wishes', { wishes: ['EU', 'EU'] })).toMatchObject({ code: 'malformed' });
    expect(await stranger().denied('POST', '/place/wishes', { wishes: [] })).toMatchObject({ code: 'signed-out' });
  });
});

describe('personal links', () => {
  let seminar: SeminarView;
  beforeAll(async () => {
    seminar = await fay.openSeminar({ roster: ROSTER });
    seminar = await lead.change(seminar, 'place', place(seminar, ['Ana', 1, 'USA'], ['Bea', 2, '']));
  });
  const cards = () => fay.get<readonly SeatCard[]>(`/seminars/${seminar.id}/cards`);

  it('stand on everybody’s card, with the table, the party and its brief', async () => {
    const [ana, bea, cem] = await cards();
    expect(ana).toMatchObject({ label: 'Ana', table: 1, party: 'USA' });
    expect(ana?.brief).toContain('United States');
    expect(bea).toMatchObject({ label: 'Bea', table: 2, party: '', brief: '' });
    expect(cem).toMatchObject({ label: 'Cem', table: 0, party: '', brief: '' });
  });

  it('bring the same person back as often as they like, on any device', async () => {
    const [card] = await cards();
    const devices = await Promise.all([1, 2].map(() => Attendee.linked(server.base, card?.link ?? '')));
    expect(devices.map(({ person }) => person)).toEqual([card?.person, card?.person]);
    expect(personOf(await lead.again(seminar), 'Ana').name).toBe('Ana');
  });

  it('are good for nothing once there are new cards; who is in already stays in', async () => {
    const [before] = await cards();
    const ana = await Attendee.linked(server.base, before?.link ?? '');
    await cards();
    expect(await stranger().denied('POST', '/exchange', { link: before?.link })).toEqual({
      status: 401,
      code: 'signed-out',
    });
    expect((await ana.send('POST', '/enter', { table: tableOf(seminar, 1) })).status).toBe(200);
  });

  it('can be made anew for one person, which turns out whoever holds the former', async () => {
    const [card] = await cards();
    const thief = await Attendee.linked(server.base, card?.link ?? '');
    await thief.enter(tableOf(seminar, 1));
    const { link } = await fay.post<NewLink>(`/seminars/${seminar.id}/people/${card?.person}/link`, {});
    await thief.closed;
    expect(await thief.denied('POST', '/enter', { table: tableOf(seminar, 1) })).toMatchObject({ code: 'signed-out' });
    expect((await Attendee.linked(server.base, link)).person).toBe(card?.person);
    expect(await fay.denied('POST', `/seminars/${seminar.id}/people/nobody/link`, {})).toMatchObject({
      code: 'unknown-person',
    });
  });
});

it('gives the server no trouble through all of this', () => {
  expect(server.troubles).toEqual([]);
});
