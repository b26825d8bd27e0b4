import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Response as ExpressResponse } from 'express';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { atMostEvery } from '#server/http/atMost.ts';
import { EventStream } from '#server/http/eventStream.ts';
import { StreamQuota } from '#server/http/streamQuota.ts';
import { Holders } from '#server/table/holders.ts';
import { STREAMED } from '#shared/protocol/seminar.ts';
import { PROTOCOL_VERSION, REPLACED } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/rules/commands.ts';
import { Attendee, freshId } from '#tests/kit/attendee.ts';
import { FOUR, type FourTable, fourConsulting, softText } from '#tests/kit/fourDelegations.ts';
import { serverHere, type TestServer } from '#tests/kit/servers.ts';
import { asksOverHttp, type StreamReader, streamTo, tableStream } from '#tests/kit/streamReader.ts';

const says = (text: string): Command => ({ type: 'SendMessage', to: [], text });
const proposes: Command = { type: 'ProposeClause', issue: 'CI', content: softText };

describe('a table’s stream', () => {
  let server: TestServer;
  let four: FourTable;
  const readers: StreamReader[] = [];

  beforeAll(async () => {
    server = await serverHere();
    four = await fourConsulting(server.base, server.facilitatorLink);
  });
  afterEach(() => {
    for (const reader of readers.splice(0)) reader.close();
  });
  afterAll(() => server.stop());

  const follow = async (...asked: Parameters<typeof tableStream>): Promise<StreamReader> => {
    const reader = await tableStream(...asked);
    readers.push(reader);
    return reader;
  };

  it('is no answer that anything on its way may compress, keep or collect', async () => {
    const { headers } = await follow(four.chair);
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(headers.get('content-encoding')).toBeNull();
    expect(headers.get('x-accel-buffering')).toBe('no');
  });

  it('begins with the welcome that the room gives, then the view', async () => {
    const reader = await follow(four.chair);
    await reader.sees(() => true);
    const [first, second] = reader.events;
    expect(first?.name).toBe(STREAMED.welcome);
    expect(first?.data).toMatchObject({ protocol: PROTOCOL_VERSION, role: 'facilitator', table: four.table });
    expect({ ...(first?.data as object), at: 0 }).toEqual({ ...four.chair.welcome, at: 0 });
    expect(second?.data).toMatchObject({ kind: 'view' });
  });

  it('shows everybody exactly what their connection to the room shows: facilitator, delegate, visitor', async () => {
    const { chair, seats, code } = four;
    const visitor = await Attendee.delegate(server.base, code, 'Visitor');
    await seats.USA.does(proposes);
    await seats.CHN.does({ type: 'CoSponsor', clause: 'c1', revision: 1 });
    await seats.RUS.does({ type: 'SendMessage', to: ['EU'], text: 'Between us' });
    for (const who of [chair, seats.USA, seats.EU, visitor]) {
      const seen = await who.sees(({ everybody }) => everybody.clauses['c1']?.support['CHN'] === 'co-sponsor');
      const reader = await follow(who);
      expect(await reader.sees(() => true)).toEqual(seen);
      reader.close();
      await who.enter(four.table);
    }
  });

  it('goes on showing what the room shows, step by step', async () => {
    const { chair, seats } = four;
    const reader = await follow(chair);
    for (const command of [
      says('One'),
      { type: 'MarkReady', ready: true },
      { type: 'MarkReady', ready: false },
    ] as const)
      await seats.EU.does(command);
    await chair.does({ type: 'Pause' });
    const room = await chair.sees(({ everybody }) => everybody.paused);
    expect(await reader.sees(({ everybody }) => everybody.paused)).toEqual(room);
    await chair.does({ type: 'Resume' });
    expect(await reader.sees(() => true)).not.toBe(room);
  });

  it('carries nobody else’s secrets', async () => {
    const { seats } = four;
    const brief = seats.CHN.view().delegations['CHN']?.secret?.brief ?? '';
    expect(brief).not.toBe('');
    const reader = await follow(seats.RUS);
    await seats.CHN.does({ type: 'SendMessage', to: ['USA'], text: 'Not for Russia' });
    await seats.CHN.does(says('For all'));
    await reader.event(({ data }) => JSON.stringify(data).includes('For all'));
    expect(reader.text).not.toContain(JSON.stringify(brief).slice(1, -1));
    expect(reader.text).not.toContain('Not for Russia');
    expect(Object.entries(reader.views[0]?.delegations ?? {}).filter(([, { secret }]) => secret)).toHaveLength(1);
    await seats.RUS.enter(four.table);
  });

  it('brings every message once and in order, also over a cut, and no message before the view that it belongs to', async () => {
    const { EU, CHN } = four.seats;
    const since = { plenary: Math.max(...EU.welcome.messages.map(({ number }) => number), 0) };
    const first = await follow(EU, since);
    const texts = Array.from({ length: 12 }, (_one, index) => `Message ${index}`);
    for (const text of texts.slice(0, 6)) {
      await CHN.does(says(text));
      if (text !== 'Message 4') await first.event(({ data }) => JSON.stringify(data).includes(text));
    }
    const before = first.messages.filter(({ text }) => texts.includes(text));
    first.close();
    for (const text of texts.slice(6, 9)) await CHN.does(says(text));
    const second = await follow(EU, { plenary: before.at(-1)?.number ?? 0 });
    for (const text of texts.slice(9)) await CHN.does(says(text));
    await second.event(({ data }) => JSON.stringify(data).includes('Message 11'));
    const welcomed = (await second.named(STREAMED.welcome)).data as { readonly messages: typeof before };
    const all = [...before, ...welcomed.messages, ...second.messages].filter(({ channel }) => channel === 'plenary');
    expect(all.map(({ text }) => text)).toEqual(texts);
    expect(second.table[0]?.kind).toBe('view');
    await EU.enter(four.table);
  });

  it('shows at most five views a second, and the last of them all', async () => {
    const { USA } = four.seats;
    const reader = await follow(four.chair);
    for (let step = 0; step < 30; step += 1) await USA.does({ type: 'MarkReady', ready: step % 2 === 0 });
    const room = await four.chair.sees(({ everybody }) => everybody.seats['USA']?.ready === false);
    await USA.does(says('That was all'));
    await reader.event(({ data }) => JSON.stringify(data).includes('That was all'));
    expect(reader.views.at(-1)).toEqual({ ...room, everybody: four.chair.view().everybody });
    const times = reader.table.flatMap((streamed) => (streamed.kind === 'view' ? [streamed.at] : []));
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(195);
  });

  it('is presence at the table, for as long as it is open', async () => {
    const alone = await Attendee.delegate(server.base, four.code, 'By stream alone');
    const { person } = alone.welcome;
    const present = (wanted: boolean) =>
      four.chair.sees(({ everybody }) => everybody.visitors[person]?.present === wanted);
    const reader = await follow(alone);
    await alone.closed;
    expect(await present(true)).toBeDefined();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    reader.close();
    while (vi.getTimerCount() === 0) await new Promise(setImmediate);
    vi.advanceTimersByTime(10_000);
    vi.useRealTimers();
    expect(await present(false)).toBeDefined();
  });

  it('takes the place of the person’s connection to the room, which is told so', async () => {
    const { CHN } = four.seats;
    const { closed } = CHN;
    await follow(CHN);
    expect(await closed).toBe(REPLACED);
    await CHN.enter(four.table);
    expect(CHN.view().everybody.seats['CHN']?.present).toBe(true);
  });

  it('ends when the person’s place is opened elsewhere, by stream or in the room, and is told so', async () => {
    const { CHN } = four.seats;
    const first = await follow(CHN);
    const second = await follow(CHN);
    await first.named(STREAMED.replaced);
    await first.ended;
    await CHN.enter(four.table);
    await second.named(STREAMED.replaced);
    await second.ended;
    expect(CHN.room.connection.isOpen).toBe(true);
  });

  it('belongs to as many facilitators’ pages as there are', async () => {
    const [one, other] = [await follow(four.chair), await follow(four.chair)];
    await four.seats.USA.does(says('To both'));
    for (const reader of [one, other]) await reader.event(({ data }) => JSON.stringify(data).includes('To both'));
    expect(four.chair.room.connection.isOpen).toBe(true);
  });

  it.each([
    ['not JSON', 'plenary'],
    ['no numbers', '{"plenary":"1"}'],
    ['a list', '[1]'],
    ['a negative number', '{"plenary":-1}'],
  ])('wants to know with numbers what one has: %s is malformed', async (_what, since) => {
    const reader = await streamTo(four.chair, `tables/${four.table}/stream?since=${encodeURIComponent(since)}`);
    expect([reader.status, await reader.code()]).toEqual([400, 'malformed']);
  });

  it('is for nobody without a session, nor for who belongs to another table, and is at no table that there is not', async () => {
    const { table } = await four.chair.openTable('norms-2015');
    const stranger = new Attendee(server.base);
    const answers = await Promise.all(
      [
        Object.assign(stranger, { table: four.table, session: 'nobody' }),
        Object.assign(new Attendee(server.base), { table, session: four.seats.USA.session }),
        Object.assign(new Attendee(server.base), { table: 'nowhere', cookie: four.chair.cookie }),
      ].map(async (who) => (await tableStream(who)).code()),
    );
    expect(answers).toEqual(['signed-out', 'unknown-table', 'unknown-table']);
  });

  it('is not held open for who only asks for its headers', async () => {
    const response = await fetch(`${server.base}/api/tables/${four.table}/stream`, {
      method: 'HEAD',
      headers: { authorization: `Bearer ${four.seats.USA.session}` },
    });
    expect(response.status).toBe(404);
    expect(four.seats.USA.room.connection.isOpen).toBe(true);
  });

  it('is refused to who has a dozen open already, until one of them ends', async () => {
    const open = await Promise.all(Array.from({ length: 12 }, () => follow(four.chair)));
    const more = await follow(four.chair);
    expect([more.status, await more.code()]).toEqual([429, 'too-many-tries']);
    open[0]?.close();
    await expect.poll(async () => (await follow(four.chair)).status).toBe(200);
  });

  it('gives the server no trouble through all of this', () => {
    expect(server.troubles).toEqual([]);
  });
});

describe('a command over HTTP', () => {
  let server: TestServer;
  let four: FourTable;

  beforeAll(async () => {
    server = await serverHere();
    four = await fourConsulting(server.base, server.facilitatorLink);
  });
  afterAll(() => server.stop());

  it('is answered as the room answers it', async () => {
    const { USA } = four.seats;
    expect(await asksOverHttp(USA, proposes)).toMatchObject({ ok: true });
    const vote: Command = { type: 'CastVote', clause: 'c1', revision: 1, choice: 'yes' };
    const [overHttp, inTheRoom] = [await asksOverHttp(USA, vote), await USA.ask(vote)];
    expect(overHttp).toMatchObject({ ok: false, denial: { code: 'wrong-phase', phase: 'consultations' } });
    expect({ ...overHttp, at: 0 }).toEqual({ ...inTheRoom, at: 0 });
  });

  it('happens once when it came over the room already, and the other way round', async () => {
    const { EU } = four.seats;
    const ids = [freshId(), freshId()] as const;
    const answers = [
      await EU.ask(says('First in the room'), ids[0]),
      await asksOverHttp(EU, says('First in the room'), ids[0]),
      await asksOverHttp(EU, says('First over HTTP'), ids[1]),
      await EU.ask(says('First over HTTP'), ids[1]),
    ];
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[2]).toEqual(answers[3]);
    await EU.enter(four.table);
    expect(EU.welcome.messages.map(({ text }) => text)).toEqual(['First in the room', 'First over HTTP']);
  });

  it('may be as long as the longest text in any script', async () => {
    expect(await asksOverHttp(four.seats.CHN, says('\u{4E00}'.repeat(1_000)))).toMatchObject({ ok: true });
  });

  it.each([
    ['no object', [], 'malformed'],
    ['more than asked for', { id: 'test-0000', command: { type: 'Pause' }, party: 'CHN' }, 'malformed'],
    ['no id', { id: 7, command: { type: 'MarkReady', ready: true } }, 'bad-command-id'],
    ['a stranger’s command', { id: 'test-0001', command: { type: 'Pause' } }, 'not-for-you'],
  ])('that is %s is refused with a word', async (_what, body, code) => {
    const answer = await four.seats.RUS.post<object>(`/tables/${four.table}/command`, body);
    expect(answer).toMatchObject({ ok: false, denial: { code } });
  });

  it('is not read beyond what the room would carry', async () => {
    const { RUS } = four.seats;
    const path = `/tables/${four.table}/command`;
    expect(await RUS.denied('POST', path, { id: freshId(), command: says('x'.repeat(20_000)) })).toEqual({
      status: 413,
      code: 'too-large',
    });
    expect(await RUS.denied('POST', path, '{')).toEqual({ status: 400, code: 'malformed' });
  });

  it('is for nobody without a session, nor at another table', async () => {
    const { table } = await four.chair.openTable('norms-2015');
    const path = `/tables/${table}/command`;
    expect(await new Attendee(server.base).denied('POST', path, {})).toEqual({ status: 401, code: 'signed-out' });
    expect(await four.seats.USA.denied('POST', path, {})).toEqual({ status: 404, code: 'unknown-table' });
  });

  it('that is one too many is told so; nobody else is held up', async () => {
    const { RUS, CHN } = four.seats;
    const nonsense = { type: 'DropTables' } as unknown as Command;
    const codes = await Promise.all(
      Array.from({ length: 120 }, async () => {
        const answer = await asksOverHttp(RUS, nonsense);
        return answer.ok ? 'ok' : answer.denial.code;
      }),
    );
    expect(new Set(codes)).toEqual(new Set(['malformed', 'too-many-messages']));
    expect((await asksOverHttp(CHN, { type: 'MarkReady', ready: false })).ok).toBe(true);
    expect(FOUR.every((party) => four.seats[party].room.connection.isOpen)).toBe(true);
  });
});

describe('a stream of events', () => {
  let http: Server;
  let opened: Promise<EventStream>;
  let signOfLifeMs: number | undefined;

  beforeAll(async () => {
    http = createServer();
    await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => {
    http.closeAllConnections();
    http.close();
  });

  /** Somebody asks for a stream; what the server sends is read only by who reads it. */
  async function asked(): Promise<{ readonly stream: EventStream; readonly incoming: IncomingMessage }> {
    opened = new Promise((open) => {
      http.once('request', (_request, response) =>
        open(new EventStream(response as unknown as ExpressResponse, signOfLifeMs)),
      );
    });
    const incoming = await new Promise<IncomingMessage>((come) => {
      get(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, come).on('error', () => undefined);
    });
    incoming.on('error', () => undefined);
    return { stream: await opened, incoming };
  }

  it('says at once when to come again, and keeps giving signs of life', async () => {
    signOfLifeMs = 20;
    const { incoming } = await asked();
    let text = '';
    for await (const chunk of incoming) {
      text += String(chunk);
      if (text.split(':\n\n').length > 3) break;
    }
    expect(text).toMatch(/^retry: 2000\n\n(:\n\n){3}/);
    signOfLifeMs = undefined;
  });

  it('is dropped when its reader does not read, and says so', async () => {
    const { stream, incoming } = await asked();
    const closed = new Promise<void>((done) => stream.onClose(done));
    incoming.pause();
    const megabyte = 'x'.repeat(1_000_000);
    for (let sent = 0; sent < 64; sent += 1) stream.send(megabyte);
    await closed;
    expect(() => stream.send('Nobody hears this')).not.toThrow();
  });

  it('tells that it is closed when its reader goes', async () => {
    const { stream, incoming } = await asked();
    const closed = new Promise<void>((done) => stream.onClose(done));
    incoming.destroy();
    expect(await closed).toBeUndefined();
  });
});

describe('something done at most every so often', () => {
  afterEach(() => vi.useRealTimers());

  it('is done at once, then once for all that was asked meanwhile, never sooner and never too late', () => {
    vi.useFakeTimers();
    const done: number[] = [];
    const rhythm = atMostEvery(200, () => done.push(Date.now()));
    const start = Date.now();
    for (let ms = 0; ms < 500; ms += 50) {
      rhythm.ask();
      vi.advanceTimersByTime(50);
    }
    vi.advanceTimersByTime(1_000);
    rhythm.ask();
    expect(done.map((at) => at - start)).toEqual([0, 200, 400, 600, 1_500]);
    rhythm.ask();
    rhythm.stop();
    vi.advanceTimersByTime(1_000);
    expect(done).toHaveLength(5);
  });
});

describe('the room for streams', () => {
  it('is limited for everybody, and for all together', () => {
    const quota = new StreamQuota();
    const held = Array.from({ length: 12 }, () => quota.take('ada'));
    expect(held.every(Boolean)).toBe(true);
    expect(quota.take('ada')).toBeUndefined();
    expect(quota.take('bo')).toBeDefined();
    held[0]?.();
    expect(quota.take('ada')).toBeDefined();
    const rest = Array.from({ length: 5_000 }, (_one, index) => quota.take(`reader ${index}`));
    expect(rest.filter(Boolean)).toHaveLength(4_000 - 13);
  });
});

describe('who holds a place', () => {
  it('is whoever took it last; the one before is told, once', () => {
    const holders = new Holders();
    const told: string[] = [];
    for (const connection of ['first', 'second', 'second', 'third'])
      holders.take('ada', connection, () => told.push(connection));
    holders.take('bo', 'fourth', () => told.push('fourth'));
    expect(told).toEqual(['first', 'second']);
    expect(['first', 'third'].map((connection) => holders.holds('ada', connection))).toEqual([false, true]);
    expect(holders.holds('nobody', 'first')).toBe(false);
  });
});
