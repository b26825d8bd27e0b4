import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountRow } from '#server/identity/accounts.ts';
import { SqliteLog } from '#server/log/sqlite.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type {
  JoinedSeminar,
  NewLink,
  SeatCard,
  SeminarPersonView,
  SeminarSummary,
  SeminarView,
  TablesAnswer,
} from '#shared/protocol/seminar.ts';
import type { Command } from '#shared/rules/commands.ts';
import { Attendee, freshId } from '#tests/kit/attendee.ts';
import { serverHere, type TestServer, temporaryFolder } from '#tests/kit/servers.ts';

const ROSTER = ['Ana', 'Bea', 'Cem', 'Dov', 'Eli'];
const QUICK = { lengths: { briefing: 60 } };

/** One server for all that follows, with a facilitator. */
let server: TestServer;
let fay: Attendee;
const stranger = () => new Attendee(server.base);

beforeAll(async () => {
  server = await serverHere();
  fay = await Attendee.facilitator(server.base, server.facilitatorLink);
});
afterAll(async () => {
  expect(server.troubles).toEqual([]);
  await server.stop();
});

/** Another facilitator, with an account that was made at the command line. */
async function colleague(name: string): Promise<Attendee> {
  const log = new SqliteLog(`${server.dataFolder}/redlines.sqlite`);
  const row = await accountRow(name, 'a password of their own', 0);
  log.transact(() => log.addFacilitator(row));
  log.close();
  const attendee = stranger();
  await attendee.post('/sign-in', { name, password: 'a password of their own' });
  return attendee;
}

const again = ({ id }: SeminarView): Promise<SeminarView> => fay.get(`/seminars/${id}`);
const change = ({ id }: SeminarView, what: string, body: object = {}): Promise<SeminarView> =>
  fay.post(`/seminars/${id}/${what}`, body);
const refused = ({ id }: SeminarView, what: string, body: object = {}) =>
  fay.denied('POST', `/seminars/${id}/${what}`, body);

const personOf = ({ people }: SeminarView, label: string): SeminarPersonView => {
  const found = people.find((person) => person.label === label || person.name === label);
  if (!found) throw new Error(`Nobody is called ${label}`);
  return found;
};
const tableOf = ({ tables }: SeminarView, number: number): string => tables[number - 1]?.table ?? '';

const place = (seminar: SeminarView, ...places: readonly (readonly [string, number, PartyId])[]) => ({
  places: places.map(([label, number, party]) => ({
    person: personOf(seminar, label).person,
    table: number === 0 ? '' : tableOf(seminar, number),
    party,
  })),
});
const where = (seminar: SeminarView, label: string): readonly [number, PartyId] => {
  const { table, party } = personOf(seminar, label);
  return [seminar.tables.find((other) => other.table === table)?.number ?? 0, party];
};

const command = ({ id }: SeminarView, given: Command, tables: readonly string[] = [], commandId = freshId()) =>
  fay.post<TablesAnswer>(`/seminars/${id}/command`, { id: commandId, tables, command: given });

const FOUR = ['USA', 'CHN', 'RUS', 'EU'] as const;

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
    expect(await again(seminar)).toEqual({ ...seminar, at: expect.any(Number) as number });
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
    await Promise.all([2, 1].map((count) => change(seminar, 'tables', { count })));
    expect((await again(seminar)).tables.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(await refused(seminar, 'tables', { count: 40 })).toEqual({ status: 400, code: 'malformed' });
  });
});

describe('who may run a seminar', () => {
  let seminar: SeminarView;
  let gus: Attendee;

  beforeAll(async () => {
    seminar = await fay.openSeminar({ roster: ROSTER });
    gus = await colleague('Gus');
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
    expect(await refused(seminar, 'facilitators', { name: 'Nobody' })).toMatchObject({ code: 'unknown-person' });
    await change(seminar, 'facilitators', { name: 'gus' });
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
    const now = await again(seminar);
    expect(personOf(now, 'Bea').name).toBe('Bea');
    expect(now.people.length).toBe(ROSTER.length);
  });

  it('takes whoever is on no list as a late joiner', async () => {
    const seminar = await fay.openSeminar({ roster: ROSTER });
    const late = await Attendee.member(server.base, seminar.code, 'Zoe');
    const now = await again(seminar);
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
    expect((await again(seminar)).people.length).toBe(ROSTER.length + 2);
  });

  it('answers for closed entry, and for a seminar that is over, as for an unknown code', async () => {
    const seminar = await fay.openSeminar();
    const join = () => stranger().denied('POST', '/join', { code: seminar.code, name: 'Ana' });
    const unknown = { status: 404, code: 'unknown-code' };
    expect((await change(seminar, 'entry', { open: false })).entryOpen).toBe(false);
    expect(await join()).toEqual(unknown);
    await change(seminar, 'entry', { open: true });
    await change(seminar, 'end');
    expect(await join()).toEqual(unknown);
  });

  it('lets nobody to a table before they are placed there, nor to another', async () => {
    const seminar = await fay.openSeminar({ roster: ROSTER });
    const ana = await Attendee.member(server.base, seminar.code, 'Ana');
    const enter = (number: number) => ana.denied('POST', '/enter', { table: tableOf(seminar, number) });
    const unknown = { status: 404, code: 'unknown-table' };
    expect(await enter(1)).toEqual(unknown);
    await change(seminar, 'place', place(await again(seminar), ['Ana', 1, 'USA']));
    expect(await enter(2)).toEqual(unknown);
    await ana.enter(tableOf(seminar, 1));
    expect(ana.view().delegations['USA']?.secret?.brief).toContain('United States');
    expect(personOf(await again(seminar), 'Ana').present).toBe(true);
    ana.room.connection.close();
  });

  it('lets nobody of another seminar in', async () => {
    const [one, other] = await Promise.all([fay.openSeminar({ roster: ROSTER }), fay.openSeminar({ roster: ROSTER })]);
    await change(one, 'place', place(one, ['Ana', 1, 'USA']));
    const ana = await Attendee.member(server.base, other.code, 'Ana');
    expect(await ana.denied('POST', '/enter', { table: tableOf(one, 1) })).toMatchObject({ code: 'unknown-table' });
  });

  it('takes wishes of parties that there are', async () => {
    const seminar = await fay.openSeminar({ roster: ROSTER });
    const ana = await Attendee.member(server.base, seminar.code, 'Ana');
    await ana.post('/place/wishes', { wishes: ['RUS', 'EU'] });
    expect(personOf(await again(seminar), 'Ana').wishes).toEqual(['RUS', 'EU']);
    expect(await ana.denied('POST', '/place/wishes', { wishes: ['XYZ'] })).toMatchObject({ code: 'unknown-party' });
    expect(await ana.denied('POST', '/place/wishes', { wishes: ['EU', 'EU'] })).toMatchObject({ code: 'malformed' });
    expect(await stranger().denied('POST', '/place/wishes', { wishes: [] })).toMatchObject({ code: 'signed-out' });
  });
});

describe('personal links', () => {
  let seminar: SeminarView;
  beforeAll(async () => {
    seminar = await fay.openSeminar({ roster: ROSTER });
    seminar = await change(seminar, 'place', place(seminar, ['Ana', 1, 'USA'], ['Bea', 2, '']));
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
    expect(personOf(await again(seminar), 'Ana').name).toBe('Ana');
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

describe('placing people', () => {
  it('seats, moves and takes out, at one table at a time', async () => {
    let seminar = await fay.openSeminar({ roster: ROSTER });
    seminar = await change(seminar, 'place', place(seminar, ['Ana', 1, 'USA'], ['Bea', 1, 'CHN'], ['Cem', 2, '']));
    expect(['Ana', 'Bea', 'Cem', 'Dov'].map((label) => where(seminar, label))).toEqual([
      [1, 'USA'],
      [1, 'CHN'],
      [2, ''],
      [0, ''],
    ]);
    seminar = await change(seminar, 'place', place(seminar, ['Ana', 2, 'RUS'], ['Bea', 1, 'USA'], ['Cem', 0, '']));
    expect(['Ana', 'Bea', 'Cem'].map((label) => where(seminar, label))).toEqual([
      [2, 'RUS'],
      [1, 'USA'],
      [0, ''],
    ]);
    expect(seminar.tables.map(({ seats }) => Object.keys(seats))).toEqual([['USA'], ['RUS']]);
  });

  it.each([
    ['a party that there is not', { number: 1, party: 'XYZ' }, 'unknown-party'],
    ['a seat that is taken', { number: 1, party: 'USA' }, 'party-taken'],
    ['a table that there is not', { number: 9, party: 'USA' }, 'unknown-table'],
    ['for somebody who is not there', { number: 1, party: 'RUS', person: 'nobody' }, 'unknown-person'],
  ])('changes nothing when one of the places is %s', async (_what, { number, party, ...other }, code) => {
    let seminar = await fay.openSeminar({ roster: ROSTER });
    seminar = await change(seminar, 'place', place(seminar, ['Ana', 1, 'USA']));
    const { places } = place(seminar, ['Bea', 1, 'CHN'], ['Dov', 2, 'EU']);
    const { person } = personOf(seminar, 'Cem');
    const wrong = { person, table: tableOf(seminar, number) || 'nowhere', party, ...other };
    expect((await refused(seminar, 'place', { places: [...places, wrong] })).code).toBe(code);
    expect(await again(seminar)).toEqual({ ...seminar, at: expect.any(Number) as number });
  });

  it('gives one seat to one of two who are placed there at once', async () => {
    const seminar = await fay.openSeminar({ roster: ROSTER });
    const tries = await Promise.all(
      ['Ana', 'Bea'].map((label) =>
        fay.send('POST', `/seminars/${seminar.id}/place`, place(seminar, [label, 1, 'USA'])),
      ),
    );
    expect(tries.filter(({ status }) => status === 200).length).toBe(1);
    expect(tries.filter(({ status }) => status === 409).length).toBe(1);
    const now = await again(seminar);
    expect(now.people.filter(({ party }) => party === 'USA').length).toBe(1);
  });

  it('puts one person in one place when two places are asked for at once', async () => {
    const seminar = await fay.openSeminar({ roster: ROSTER });
    await Promise.all([1, 2].map((number) => change(seminar, 'place', place(seminar, ['Ana', number, 'USA']))));
    const now = await again(seminar);
    expect(now.tables.flatMap(({ seats }) => Object.keys(seats))).toEqual(['USA']);
  });

  it('makes teams where the settings allow them', async () => {
    let seminar = await fay.openSeminar({ roster: ROSTER, settings: { delegates: 2 } });
    seminar = await change(seminar, 'place', place(seminar, ['Ana', 1, 'USA'], ['Bea', 1, 'USA']));
    expect([where(seminar, 'Ana'), where(seminar, 'Bea')]).toEqual([
      [1, 'USA'],
      [1, 'USA'],
    ]);
    expect((await refused(seminar, 'place', place(seminar, ['Cem', 1, 'USA']))).code).toBe('party-taken');
  });

  it('places where a table’s own entry was closed', async () => {
    let seminar = await fay.openSeminar({ roster: ROSTER });
    await command(seminar, { type: 'SetEntry', open: false });
    seminar = await change(seminar, 'place', place(seminar, ['Ana', 1, 'USA']));
    expect(where(seminar, 'Ana')).toEqual([1, 'USA']);
  });

  it('takes a substitute into a running game for a head who is away, and tells the other', async () => {
    let seminar = await fay.openSeminar({ roster: ROSTER, settings: QUICK });
    seminar = await change(
      seminar,
      'place',
      place(seminar, ...FOUR.map((party, at) => [ROSTER[at] ?? '', 1, party] as const)),
    );
    expect(await command(seminar, { type: 'StartGame' }, [tableOf(seminar, 1)])).toEqual({
      answers: { [tableOf(seminar, 1)]: {} },
    });
    seminar = await change(seminar, 'place', place(seminar, ['Eli', 1, 'USA']));
    expect(where(seminar, 'Eli')).toEqual([1, 'USA']);
    expect(where(seminar, 'Ana')).toEqual([1, '']);
  });

  it('moves people between tables in a running game', async () => {
    let seminar = await fay.openSeminar({ roster: ROSTER, settings: { ...QUICK, delegates: 2 } });
    seminar = await change(
      seminar,
      'place',
      place(seminar, ...FOUR.map((party, at) => [ROSTER[at] ?? '', 1, party] as const)),
    );
    seminar = await change(seminar, 'place', place(seminar, ['Eli', 2, '']));
    await command(seminar, { type: 'StartGame' }, [tableOf(seminar, 1)]);
    seminar = await change(seminar, 'place', place(seminar, ['Eli', 1, 'RUS'], ['Ana', 1, 'CHN']));
    expect([where(seminar, 'Eli'), where(seminar, 'Ana')]).toEqual([
      [1, 'RUS'],
      [1, 'CHN'],
    ]);
  });
});

describe('dealing', () => {
  it('gives everybody a place, the required parties first, and the same from the same seed', async () => {
    const roster = Array.from({ length: 11 }, (_, index) => `Student ${index + 1}`);
    let seminar = await fay.openSeminar({ roster });
    seminar = await change(seminar, 'deal', { by: 'random', seed: 5 });
    const dealt = seminar.people.map(({ label }) => where(seminar, label));
    expect(dealt.every(([number]) => number > 0)).toBe(true);
    for (const { seats } of seminar.tables) expect(Object.keys(seats)).toEqual(expect.arrayContaining([...FOUR]));
    expect(seminar.tables.map(({ seats }) => Object.keys(seats).length)).toEqual([6, 5]);
    const everybody = seminar.people.map(({ label }) => [label, 0, ''] as const);
    await change(seminar, 'place', place(seminar, ...everybody));
    seminar = await change(seminar, 'deal', { by: 'random', seed: 5 });
    expect(seminar.people.map(({ label }) => where(seminar, label))).toEqual(dealt);
  });

  it('leaves those who have a place where they are, and sends late joiners where they are needed', async () => {
    let seminar = await fay.openSeminar({ roster: ROSTER, tables: 1 });
    seminar = await change(
      seminar,
      'place',
      place(seminar, ['Ana', 1, 'USA'], ['Bea', 1, 'CHN'], ['Cem', 1, 'IND'], ['Dov', 1, 'RUS'], ['Eli', 1, 'BRA']),
    );
    const zoe = await Attendee.member(server.base, seminar.code, 'Zoe');
    seminar = await change(seminar, 'deal', { by: 'random', seed: 1 });
    expect(where(seminar, 'Zoe')).toEqual([1, 'EU']);
    expect(where(seminar, 'Cem')).toEqual([1, 'IND']);
    await zoe.enter(tableOf(seminar, 1));
    zoe.room.connection.close();
  });

  it('grants wishes', async () => {
    let seminar = await fay.openSeminar({ roster: ROSTER.slice(0, 4), tables: 1 });
    for (const [label, party] of [
      ['Ana', 'EU'],
      ['Bea', 'RUS'],
      ['Cem', 'CHN'],
      ['Dov', 'USA'],
    ] as const) {
      const member = await Attendee.member(server.base, seminar.code, label);
      await member.post('/place/wishes', { wishes: [party] });
    }
    seminar = await change(seminar, 'deal', { by: 'wishes', seed: 3 });
    expect(['Ana', 'Bea', 'Cem', 'Dov'].map((label) => where(seminar, label)[1])).toEqual(['EU', 'RUS', 'CHN', 'USA']);
  });

  it('places nobody twice when two deal at once', async () => {
    const seminar = await fay.openSeminar({ roster: ROSTER });
    await Promise.all([1, 2].map((seed) => change(seminar, 'deal', { by: 'random', seed })));
    const now = await again(seminar);
    expect(now.tables.flatMap(({ seats }) => Object.keys(seats)).length).toBe(ROSTER.length);
  });
});

describe('leading the tables', () => {
  const dealt = async () => {
    const roster = Array.from({ length: 8 }, (_, index) => `Student ${index + 1}`);
    const seminar = await fay.openSeminar({ roster, settings: QUICK });
    return change(seminar, 'deal', { by: 'random', seed: 1 });
  };

  it('starts all tables at once, and pauses one', async () => {
    let seminar = await dealt();
    await command(seminar, { type: 'StartGame' });
    await command(seminar, { type: 'Pause' }, [tableOf(seminar, 2)]);
    seminar = await again(seminar);
    expect(seminar.tables.map(({ phase, paused }) => [phase, paused])).toEqual([
      ['briefing', false],
      ['briefing', true],
    ]);
  });

  it('answers table by table, and a repeat as the first time', async () => {
    const seminar = await dealt();
    const [one, two] = [tableOf(seminar, 1), tableOf(seminar, 2)];
    await command(seminar, { type: 'StartGame' }, [one]);
    const id = freshId();
    expect((await command(seminar, { type: 'StartGame' }, [], id)).answers).toMatchObject({
      [one]: { denial: { code: 'already-started' } },
      [two]: {},
    });
    const extend = freshId();
    await command(seminar, { type: 'Extend', seconds: 60 }, [one], extend);
    const { deadline } = (await again(seminar)).tables[0] ?? {};
    expect((await command(seminar, { type: 'Extend', seconds: 60 }, [one], extend)).answers).toEqual({ [one]: {} });
    expect((await again(seminar)).tables[0]?.deadline).toBe(deadline);
  });

  it('refuses what is no command, and tables of others', async () => {
    const seminar = await dealt();
    const start = { type: 'StartGame' };
    expect(await refused(seminar, 'command', { id: freshId(), tables: ['elsewhere'], command: start })).toEqual({
      status: 404,
      code: 'unknown-table',
    });
    expect(await refused(seminar, 'command', { id: freshId(), tables: [], command: { type: 'Explode' } })).toEqual({
      status: 400,
      code: 'malformed',
    });
    expect((await command(seminar, { type: 'StartGame' }, [], '!')).answers[tableOf(seminar, 1)]).toMatchObject({
      denial: { code: 'bad-command-id' },
    });
  });

  it('keeps results back until the last table is over, and then shows them by itself', async () => {
    const seminar = await dealt();
    await command(seminar, { type: 'StartGame' });
    await command(seminar, { type: 'EndGame', reason: '' }, [tableOf(seminar, 1)]);
    expect((await again(seminar)).tables.map(({ phase, held }) => [phase, held])).toEqual([
      ['debrief', true],
      ['briefing', true],
    ]);
    await command(seminar, { type: 'EndGame', reason: '' }, [tableOf(seminar, 2)]);
    await expect
      .poll(async () => (await again(seminar)).tables.map(({ phase, held }) => [phase, held]))
      .toEqual([
        ['debrief', false],
        ['debrief', false],
      ]);
  });

  it('ends as a whole: games stop, results are shown, nobody is moved any more', async () => {
    const seminar = await dealt();
    await command(seminar, { type: 'StartGame' });
    const over = await change(seminar, 'end');
    expect(over).toMatchObject({ ended: true, entryOpen: false });
    expect(over.tables.map(({ phase, held }) => [phase, held])).toEqual([
      ['debrief', false],
      ['debrief', false],
    ]);
    expect((await refused(over, 'deal', { by: 'random', seed: 1 })).code).toBe('game-over');
  });
});

describe('a server that comes back', () => {
  it('has every seminar as it was: people, places, links, sessions, tables and who runs it', async () => {
    await server.stop();
    const dataFolder = await temporaryFolder();
    const before = await serverHere({ dataFolder });
    const hal = await Attendee.facilitator(before.base, before.facilitatorLink);
    const opened = await hal.openSeminar({ roster: ROSTER, settings: { rounds: 2 } });
    const ana = await Attendee.member(before.base, opened.code, 'Ana');
    await ana.post('/place/wishes', { wishes: ['EU'] });
    await hal.post(`/seminars/${opened.id}/place`, place(opened, ['Ana', 1, 'USA'], ['Bea', 2, 'EU']));
    const seen = await hal.get<SeminarView>(`/seminars/${opened.id}`);
    await before.stop();

    server = await serverHere({ dataFolder });
    expect(server.facilitatorLink).toBe('');
    const back = new Attendee(server.base);
    back.cookie = hal.cookie;
    expect(await back.get(`/seminars/${opened.id}`)).toEqual({ ...seen, at: expect.any(Number) as number });
    const { status, text } = await new Attendee(server.base).send('POST', '/exchange', { link: ana.link });
    expect([status, (JSON.parse(text) as JoinedSeminar).person]).toEqual([200, ana.person]);
    const late = await Attendee.member(server.base, opened.code, 'Zoe');
    expect(late.person).not.toBe('');
    await back.post(`/seminars/${opened.id}/deal`, { by: 'random', seed: 1 });
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
    server = await serverHere();
  });
});
