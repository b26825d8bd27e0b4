/** Practice against the game's own bots, over HTTP and the room, as somebody without an account does it. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interests, Joined, PracticeScenario, TableSummary } from '#shared/protocol/http.ts';
import type { RoomView } from '#shared/protocol/wire.ts';
import { Attendee } from '#tests/kit/attendee.ts';
import {
  freePort,
  type SpawnedServer,
  serverHere,
  spawnedServer,
  type TestServer,
  temporaryFolder,
} from '#tests/kit/servers.ts';

const OPEN = 'first-hotline';

async function practising(base: string, body: object = {}): Promise<Attendee> {
  const attendee = new Attendee(base);
  const joined = await attendee.post<Joined>('/practice', { scenario: OPEN, ...body });
  Object.assign(attendee, joined);
  await attendee.enter(joined.table);
  return attendee;
}

const ownParty = ({ delegations }: RoomView): string =>
  Object.keys(delegations).find((party) => delegations[party]?.secret) ?? '';

/** Says yes to nothing and is ready at once, phase after phase, until the game is at `phase`. */
async function playsTo(attendee: Attendee, done: (view: RoomView) => boolean): Promise<RoomView> {
  for (;;) {
    const view = await attendee.sees((now) => done(now) || isAsked(now));
    if (done(view)) return view;
    const { phase, round } = view.everybody;
    await attendee.ask(phase === 'signature' ? { type: 'SignFinalAct' } : { type: 'MarkReady', ready: true });
    await attendee.sees((now) => now.everybody.phase !== phase || now.everybody.round !== round || !isAsked(now));
  }
}

function isAsked(view: RoomView): boolean {
  const { phase, seats, paused } = view.everybody;
  const seat = seats[ownParty(view)];
  if (!seat || paused || phase === 'debrief') return false;
  return phase === 'signature' ? !seat.voted : !seat.ready;
}

describe('practice', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serverHere();
  });
  afterAll(async () => {
    await server.stop();
  });

  it('is offered in the scenarios that are open to it, and in no other', async () => {
    const visitor = new Attendee(server.base);
    const offered = await visitor.get<readonly PracticeScenario[]>('/practice');
    expect(offered.map(({ id }) => id)).toContain(OPEN);
    expect(offered.map(({ id }) => id)).not.toContain('wcit-2012');
    expect(Object.keys(offered[0] ?? {}).sort()).toEqual(['id', 'minutes', 'parties', 'summary', 'title']);
    expect(await visitor.denied('POST', '/practice', { scenario: 'wcit-2012' })).toEqual({
      status: 403,
      code: 'practice-closed',
    });
    expect(await visitor.denied('POST', '/practice', { scenario: 'none' })).toEqual({
      status: 404,
      code: 'unknown-scenario',
    });
    expect(await visitor.denied('POST', '/practice', { scenario: OPEN, party: 'ELD' })).toEqual({
      status: 409,
      code: 'unknown-party',
    });
    expect(await visitor.denied('POST', '/practice', {})).toEqual({ status: 400, code: 'malformed' });
  });

  it('is on at once: one’s own seat, disclosed bots in all others, the briefing, time that waits', async () => {
    const one = await practising(server.base);
    const view = await one.sees(({ everybody }) => everybody.phase === 'briefing' && !everybody.paused);
    const { everybody } = view;
    expect([everybody.practice, everybody.entryOpen]).toEqual([true, false]);
    const own = ownParty(view);
    for (const [party, seat] of Object.entries(everybody.seats)) {
      const delegates = Object.values(seat.delegates);
      expect([party, delegates.length, seat.playing]).toEqual([party, 1, true]);
      expect(delegates[0]?.bot === '').toBe(party === own);
      expect(delegates[0]?.strength).toBe(party === own ? '' : 'expert');
    }
    expect(Object.values(everybody.record).map(({ kind }) => kind)).toContain('bot-seated');
    await one.room.leave();
  });

  it('is in the seat that one asks for', async () => {
    const [offered] = await new Attendee(server.base).get<readonly PracticeScenario[]>('/practice');
    const last = offered?.parties.at(-1)?.id ?? '';
    const one = await practising(server.base, { scenario: offered?.id, party: last });
    const view = await one.sees(({ everybody }) => everybody.phase === 'briefing');
    expect(ownParty(view)).toBe(last);
    await one.room.leave();
  });

  it('is paused, resumed and left by whoever practises, and by nobody else', async () => {
    const [one, other] = [await practising(server.base), await practising(server.base)];
    const act = (wish: string) => one.post(`/practice/${one.table}/${wish}`, {});
    await one.sees(({ everybody }) => everybody.phase === 'briefing' && !everybody.paused);
    await act('pause');
    await one.sees(({ everybody }) => everybody.paused);
    await act('resume');
    await one.sees(({ everybody }) => !everybody.paused);
    expect(await one.denied('POST', `/practice/${one.table}/resume`, {})).toEqual({ status: 409, code: 'not-paused' });
    expect(await other.denied('POST', `/practice/${one.table}/pause`, {})).toEqual({
      status: 404,
      code: 'unknown-table',
    });
    expect(await new Attendee(server.base).denied('POST', `/practice/${one.table}/pause`, {})).toEqual({
      status: 401,
      code: 'signed-out',
    });
    await act('leave');
    await one.sees(({ everybody }) => everybody.phase === 'debrief');
    await Promise.all([one, other].map((each) => each.room.leave()));
  });

  it('is nothing that a facilitator can see, enter, lead or export', async () => {
    const chair = await Attendee.facilitator(server.base, server.facilitatorLink);
    const one = await practising(server.base);
    expect((await chair.get<readonly TableSummary[]>('/tables')).map(({ table }) => table)).not.toContain(one.table);
    expect(await chair.denied('POST', '/enter', { table: one.table })).toEqual({ status: 404, code: 'unknown-table' });
    expect(await chair.denied('GET', `/tables/${one.table}/export.zip`)).toEqual({
      status: 404,
      code: 'unknown-table',
    });
    expect(await chair.denied('POST', `/practice/${one.table}/pause`, {})).toEqual({
      status: 404,
      code: 'unknown-table',
    });
    const { table } = await chair.openTable(OPEN);
    expect(await chair.denied('POST', `/practice/${table}/pause`, {})).toEqual({ status: 403, code: 'not-for-you' });
    await one.room.leave();
  });

  it('opens everybody’s interests with the results, and not before', async () => {
    const one = await practising(server.base);
    const before = await one.sees(({ everybody }) => everybody.phase === 'briefing' && !everybody.paused);
    const path = `/tables/${one.table}/interests`;
    expect(await one.denied('GET', path)).toEqual({ status: 403, code: 'not-released' });
    await one.post(`/practice/${one.table}/leave`, {});
    const interests = await one.get<Interests>(path);
    const parties = Object.keys(before.everybody.seats);
    expect(interests.profiles.map(({ party }) => party)).toEqual(parties);
    expect(Object.keys(interests.worlds)).toEqual(parties);
    for (const { party, stakes, redLines } of interests.profiles) {
      expect(parties).toContain(party);
      for (const stake of Object.values(stakes))
        expect(Object.keys(stake)).toEqual(['ideal', 'salience', 'sensitivity']);
      for (const line of redLines)
        expect(line).toEqual({
          issue: expect.any(String),
          forbidden: expect.stringMatching(/^(below|above)$/),
          threshold: expect.any(Number),
          minObligation: expect.any(Number),
          note: '',
        });
    }
    const own = one.view();
    expect(JSON.stringify(interests)).not.toContain(own.delegations[ownParty(own)]?.secret?.brief.slice(0, 40));
    const stranger = await practising(server.base);
    expect(await stranger.denied('GET', path)).toEqual({ status: 404, code: 'unknown-table' });
    await Promise.all([one, stranger].map((each) => each.room.leave()));
  });

  it('gives the server no trouble', () => expect(server.troubles).toEqual([]));
});

describe('practice without end', () => {
  it('makes an address wait that opens table after table', async () => {
    const server = await serverHere();
    const visitor = new Attendee(server.base);
    const open = () => visitor.send('POST', '/practice', { scenario: OPEN });
    for (let table = 0; table < 60; table += 1) expect((await open()).status).toBe(200);
    expect(await visitor.denied('POST', '/practice', { scenario: OPEN })).toEqual({
      status: 429,
      code: 'too-many-tries',
    });
    await server.stop();
  }, 60_000);
});

describe('sessions without end', () => {
  it('end the oldest that a person has', async () => {
    const server = await serverHere();
    const one = new Attendee(server.base);
    const { table, link, session } = await one.post<Joined>('/practice', { scenario: OPEN });
    one.session = session;
    const path = `/tables/${table}/interests`;
    const exchange = async () => (await new Attendee(server.base).post<Joined>('/exchange', { link })).session;
    const latest = [];
    for (let count = 0; count < 49; count += 1) latest.push(await exchange());
    expect(await one.denied('GET', path)).toMatchObject({ code: 'not-released' });
    latest.push(await exchange());
    expect(await one.denied('GET', path)).toMatchObject({ code: 'signed-out' });
    for (const good of [latest[0], latest[24], latest[49]]) {
      one.session = good ?? '';
      expect(await one.denied('GET', path)).toMatchObject({ code: 'not-released' });
    }
    await server.stop();
  });
});

describe('a practice game against the game’s own bots', () => {
  let folder: string;
  let server: SpawnedServer;
  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(async () => {
    await server.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('is played to its debrief, over a server that is killed in between', async () => {
    const environment = { DATA_DIR: folder, PORT: String(await freePort()), HOST: '127.0.0.1', BOT_PACE: '0' };
    server = await spawnedServer(environment);
    const one = await practising(server.base);
    const before = await playsTo(one, ({ everybody }) => everybody.phase === 'outcome');
    await server.kill();
    server = await spawnedServer(environment);
    await one.enter(one.table);
    const after = await one.sees(({ everybody }) => everybody.phase !== 'lobby' && !everybody.paused);
    expect(Object.keys(after.everybody.clauses)).toEqual(expect.arrayContaining(Object.keys(before.everybody.clauses)));
    const { everybody } = await playsTo(one, (view) => view.everybody.phase === 'debrief');
    expect(Object.keys(everybody.clauses).length).toBeGreaterThan(0);
    expect(Object.keys(everybody.results)).toEqual(Object.keys(everybody.seats));
  }, 120_000);
});
