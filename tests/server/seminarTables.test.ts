import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JoinedSeminar, NewLink, SeminarView } from '#shared/protocol/seminar.ts';
import { Attendee, freshId } from '#tests/kit/attendee.ts';
import { leading, personOf, place, tableOf, where } from '#tests/kit/seminar.ts';
import { serverHere, type TestServer, temporaryFolder } from '#tests/kit/servers.ts';

const ROSTER = ['Ana', 'Bea', 'Cem', 'Dov', 'Eli'];
const FOUR = ['USA', 'CHN', 'RUS', 'EU'] as const;
const QUICK = { lengths: { briefing: 60 } };

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

/** A seminar of one table, whose talks have begun without Eli: the four needed parties are seated in the roster's order. */
async function running(): Promise<SeminarView> {
  const seminar = await fay.openSeminar({ roster: ROSTER, tables: 1 });
  await lead.change(
    seminar,
    'place',
    place(seminar, ...FOUR.map((party, at) => [ROSTER[at] ?? '', 1, party] as const)),
  );
  await lead.command(seminar, { type: 'StartGame' });
  return lead.again(seminar);
}

describe('placing people', () => {
  it('seats, moves and takes out, at one table at a time', async () => {
    let seminar = await fay.openSeminar({ roster: ROSTER });
    seminar = await lead.change(seminar, 'place', place(seminar, ['Ana', 1, 'USA'], ['Bea', 1, 'CHN'], ['Cem', 2, '']));
    expect(['Ana', 'Bea', 'Cem', 'Dov'].map((label) => where(seminar, label))).toEqual([
      [1, 'USA'],
      [1, 'CHN'],
      [2, ''],
      [0, ''],
    ]);
    seminar = await lead.change(seminar, 'place', place(seminar, ['Ana', 2, 'RUS'], ['Bea', 1, 'USA'], ['Cem', 0, '']));
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
    seminar = await lead.change(seminar, 'place', place(seminar, ['Ana', 1, 'USA']));
    const { places } = place(seminar, ['Bea', 1, 'CHN'], ['Dov', 2, 'EU']);
    const { person } = personOf(seminar, 'Cem');
    const wrong = { person, table: tableOf(seminar, number) || 'nowhere', party, ...other };
    expect((await lead.refused(seminar, 'place', { places: [...places, wrong] })).code).toBe(code);
    expect(await lead.again(seminar)).toEqual({ ...seminar, at: expect.any(Number) as number });
  });

  it('lets two exchange their seats, at one table and between two', async () => {
    let seminar = await fay.openSeminar({ roster: ROSTER });
    seminar = await lead.change(
      seminar,
      'place',
      place(seminar, ['Ana', 1, 'USA'], ['Bea', 1, 'CHN'], ['Cem', 2, 'EU']),
    );
    seminar = await lead.change(
      seminar,
      'place',
      place(seminar, ['Ana', 1, 'CHN'], ['Bea', 2, 'EU'], ['Cem', 1, 'USA']),
    );
    expect(['Ana', 'Bea', 'Cem'].map((label) => where(seminar, label))).toEqual([
      [1, 'CHN'],
      [2, 'EU'],
      [1, 'USA'],
    ]);
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
    const now = await lead.again(seminar);
    expect(now.people.filter(({ party }) => party === 'USA').length).toBe(1);
  });

  it('puts one person in one place when two places are asked for at once', async () => {
    const seminar = await fay.openSeminar({ roster: ROSTER });
    await Promise.all([1, 2].map((number) => lead.change(seminar, 'place', place(seminar, ['Ana', number, 'USA']))));
    const now = await lead.again(seminar);
    expect(now.tables.flatMap(({ seats }) => Object.keys(seats))).toEqual(['USA']);
  });

  it('makes teams where the settings allow them', async () => {
    let seminar = await fay.openSeminar({ roster: ROSTER, settings: { delegates: 2 } });
    seminar = await lead.change(seminar, 'place', place(seminar, ['Ana', 1, 'USA'], ['Bea', 1, 'USA']));
    expect([where(seminar, 'Ana'), where(seminar, 'Bea')]).toEqual([
      [1, 'USA'],
      [1, 'USA'],
    ]);
    expect((await lead.refused(seminar, 'place', place(seminar, ['Cem', 1, 'USA']))).code).toBe('party-taken');
  });

  it('places where a table’s own entry was closed', async () => {
    let seminar = await fay.openSeminar({ roster: ROSTER });
    await lead.command(seminar, { type: 'SetEntry', open: false });
    seminar = await lead.change(seminar, 'place', place(seminar, ['Ana', 1, 'USA']));
    expect(where(seminar, 'Ana')).toEqual([1, 'USA']);
  });

  it('takes a substitute into a running game for a head who is away, and tells the other', async () => {
    let seminar = await fay.openSeminar({ roster: ROSTER, settings: QUICK });
    seminar = await lead.change(
      seminar,
      'place',
      place(seminar, ...FOUR.map((party, at) => [ROSTER[at] ?? '', 1, party] as const)),
    );
    expect(await lead.command(seminar, { type: 'StartGame' }, [tableOf(seminar, 1)])).toEqual({
      answers: { [tableOf(seminar, 1)]: {} },
    });
    seminar = await lead.change(seminar, 'place', place(seminar, ['Eli', 1, 'USA']));
    expect(where(seminar, 'Eli')).toEqual([1, 'USA']);
    expect(where(seminar, 'Ana')).toEqual([1, '']);
  });

  it('moves people between tables in a running game', async () => {
    let seminar = await fay.openSeminar({ roster: ROSTER, settings: { ...QUICK, delegates: 2 } });
    seminar = await lead.change(
      seminar,
      'place',
      place(seminar, ...FOUR.map((party, at) => [ROSTER[at] ?? '', 1, party] as const)),
    );
    seminar = await lead.change(seminar, 'place', place(seminar, ['Eli', 2, '']));
    await lead.command(seminar, { type: 'StartGame' }, [tableOf(seminar, 1)]);
    seminar = await lead.change(seminar, 'place', place(seminar, ['Eli', 1, 'RUS'], ['Ana', 1, 'CHN']));
    expect([where(seminar, 'Eli'), where(seminar, 'Ana')]).toEqual([
      [1, 'RUS'],
      [1, 'CHN'],
    ]);
  });
});

describe('exchanging seats in a running game', () => {
  it('takes each head to the other’s seat', async () => {
    const seated = await running();
    const seminar = await lead.change(seated, 'place', place(seated, ['Ana', 1, 'CHN'], ['Bea', 1, 'USA']));
    expect([where(seminar, 'Ana'), where(seminar, 'Bea')]).toEqual([
      [1, 'CHN'],
      [1, 'USA'],
    ]);
  });
});

describe('coming late', () => {
  it('waits for the facilitator before the talks, and has a place at once when they have begun', async () => {
    let seminar = await fay.openSeminar({ roster: ROSTER });
    await Attendee.member(server.base, seminar.code, 'Zoe');
    seminar = await lead.again(seminar);
    expect(where(seminar, 'Zoe')).toEqual([0, '']);
    seminar = await running();
    seminar = await lead.change(seminar, 'place', place(seminar, ['Ana', 0, '']));
    await Attendee.member(server.base, seminar.code, 'Eli');
    await Attendee.member(server.base, seminar.code, 'Zoe');
    seminar = await lead.again(seminar);
    expect(where(seminar, 'Eli')).toEqual([1, 'USA']);
    expect(where(seminar, 'Zoe')).toEqual([1, '']);
  });

  it('leaves out of their place whom the facilitator took out of it', async () => {
    let seminar = await running();
    const { link } = await fay.post<NewLink>(
      `/seminars/${seminar.id}/people/${personOf(seminar, 'Ana').person}/link`,
      {},
    );
    const ana = await Attendee.linked(server.base, link);
    seminar = await lead.change(seminar, 'place', place(seminar, ['Ana', 0, '']));
    await Attendee.linked(server.base, link);
    seminar = await lead.again(seminar);
    expect(where(seminar, 'Ana')).toEqual([0, '']);
    expect(personOf(seminar, 'Ana').person).toBe(ana.person);
  });
});

describe('dealing', () => {
  it('gives everybody a place, the required parties first, and the same from the same seed', async () => {
    const roster = Array.from({ length: 11 }, (_, index) => `Student ${index + 1}`);
    let seminar = await fay.openSeminar({ roster });
    seminar = await lead.change(seminar, 'deal', { by: 'random', seed: 5 });
    const dealt = seminar.people.map(({ label }) => where(seminar, label));
    expect(dealt.every(([number]) => number > 0)).toBe(true);
    for (const { seats } of seminar.tables) expect(Object.keys(seats)).toEqual(expect.arrayContaining([...FOUR]));
    expect(seminar.tables.map(({ seats }) => Object.keys(seats).length)).toEqual([6, 5]);
    const everybody = seminar.people.map(({ label }) => [label, 0, ''] as const);
    await lead.change(seminar, 'place', place(seminar, ...everybody));
    seminar = await lead.change(seminar, 'deal', { by: 'random', seed: 5 });
    expect(seminar.people.map(({ label }) => where(seminar, label))).toEqual(dealt);
  });

  it('leaves those who have a place where they are, and sends late joiners where they are needed', async () => {
    let seminar = await fay.openSeminar({ roster: ROSTER, tables: 1 });
    seminar = await lead.change(
      seminar,
      'place',
      place(seminar, ['Ana', 1, 'USA'], ['Bea', 1, 'CHN'], ['Cem', 1, 'IND'], ['Dov', 1, 'RUS'], ['Eli', 1, 'BRA']),
    );
    const zoe = await Attendee.member(server.base, seminar.code, 'Zoe');
    seminar = await lead.change(seminar, 'deal', { by: 'random', seed: 1 });
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
    seminar = await lead.change(seminar, 'deal', { by: 'wishes', seed: 3 });
    expect(['Ana', 'Bea', 'Cem', 'Dov'].map((label) => where(seminar, label)[1])).toEqual(['EU', 'RUS', 'CHN', 'USA']);
  });

  it('places nobody twice when two deal at once', async () => {
    const seminar = await fay.openSeminar({ roster: ROSTER });
    await Promise.all([1, 2].map((seed) => lead.change(seminar, 'deal', { by: 'random', seed })));
    const now = await lead.again(seminar);
    expect(now.tables.flatMap(({ seats }) => Object.keys(seats)).length).toBe(ROSTER.length);
  });
});

describe('leading the tables', () => {
  const dealt = async () => {
    const roster = Array.from({ length: 8 }, (_, index) => `Student ${index + 1}`);
    const seminar = await fay.openSeminar({ roster, settings: QUICK });
    return lead.change(seminar, 'deal', { by: 'random', seed: 1 });
  };

  it('starts all tables at once, and pauses one', async () => {
    let seminar = await dealt();
    await lead.command(seminar, { type: 'StartGame' });
    await lead.command(seminar, { type: 'Pause' }, [tableOf(seminar, 2)]);
    seminar = await lead.again(seminar);
    expect(seminar.tables.map(({ phase, paused }) => [phase, paused])).toEqual([
      ['briefing', false],
      ['briefing', true],
    ]);
  });

  it('answers table by table, and a repeat as the first time', async () => {
    const seminar = await dealt();
    const [one, two] = [tableOf(seminar, 1), tableOf(seminar, 2)];
    await lead.command(seminar, { type: 'StartGame' }, [one]);
    const id = freshId();
    expect((await lead.command(seminar, { type: 'StartGame' }, [], id)).answers).toMatchObject({
      [one]: { denial: { code: 'already-started' } },
      [two]: {},
    });
    const extend = freshId();
    await lead.command(seminar, { type: 'Extend', seconds: 60 }, [one], extend);
    const { deadline } = (await lead.again(seminar)).tables[0] ?? {};
    expect((await lead.command(seminar, { type: 'Extend', seconds: 60 }, [one], extend)).answers).toEqual({
      [one]: {},
    });
    expect((await lead.again(seminar)).tables[0]?.deadline).toBe(deadline);
  });

  it('refuses what is no command, and tables of others', async () => {
    const seminar = await dealt();
    const start = { type: 'StartGame' };
    expect(await lead.refused(seminar, 'command', { id: freshId(), tables: ['elsewhere'], command: start })).toEqual({
      status: 404,
      code: 'unknown-table',
    });
    expect(await lead.refused(seminar, 'command', { id: freshId(), tables: [], command: { type: 'Explode' } })).toEqual(
      {
        status: 400,
        code: 'malformed',
      },
    );
    expect((await lead.command(seminar, { type: 'StartGame' }, [], '!')).answers[tableOf(seminar, 1)]).toMatchObject({
      denial: { code: 'bad-command-id' },
    });
  });

  it('keeps results back until the last table is over, and then shows them by itself', async () => {
    const seminar = await dealt();
    await lead.command(seminar, { type: 'StartGame' });
    await lead.command(seminar, { type: 'EndGame', reason: '' }, [tableOf(seminar, 1)]);
    expect((await lead.again(seminar)).tables.map(({ phase, held }) => [phase, held])).toEqual([
      ['debrief', true],
      ['briefing', true],
    ]);
    await lead.command(seminar, { type: 'EndGame', reason: '' }, [tableOf(seminar, 2)]);
    await expect
      .poll(async () => (await lead.again(seminar)).tables.map(({ phase, held }) => [phase, held]))
      .toEqual([
        ['debrief', false],
        ['debrief', false],
      ]);
  });

  it('ends as a whole: games stop, results are shown, nobody is moved any more', async () => {
    const seminar = await dealt();
    await lead.command(seminar, { type: 'StartGame' });
    const over = await lead.change(seminar, 'end');
    expect(over).toMatchObject({ ended: true, entryOpen: false });
    expect(over.tables.map(({ phase, held }) => [phase, held])).toEqual([
      ['debrief', false],
      ['debrief', false],
    ]);
    expect((await lead.refused(over, 'deal', { by: 'random', seed: 1 })).code).toBe('game-over');
  });
});

describe('a server that comes back', () => {
  it('has every seminar as it was: people, places, links, sessions, tables and who runs it', async () => {
    expect(server.troubles).toEqual([]);
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
    expect([...before.troubles, ...server.troubles]).toEqual([]);
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
    server = await serverHere();
  });
});
