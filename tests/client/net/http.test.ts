import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { httpApi } from '#client/net/api.ts';
import { credentialsFor } from '#client/net/credentials.ts';
import { connectHttp } from '#client/net/http.ts';
import { type Connection, type Listener, NoAnswer } from '#client/net/transport.ts';
import { rememberTable } from '#client/store/identity.ts';
import { STREAMED } from '#shared/protocol/seminar.ts';
import { type CommandRequest, REPLACED, type Welcome, WIRE } from '#shared/protocol/wire.ts';
import { fakeBrowser } from '../kit/browser.ts';
import { done, welcomeOf } from '../kit/fakeServer.ts';
import { type FakeFetch, fakeFetch } from '../kit/fakeStream.ts';
import { harbourAfter, viewFor } from '../kit/tableOf.ts';

const request: CommandRequest = { id: 'command-1', command: { type: 'MarkReady', ready: true } };

let net: FakeFetch;
let line: Connection;
/** What the listener was told, in order. */
let heard: unknown[];

beforeEach(async () => {
  fakeBrowser();
  net = fakeFetch();
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  rememberTable('t1', { session: 'kept', link: 'link' });
  heard = [];
  const notes =
    (name: string) =>
    (...told: readonly unknown[]) =>
      void heard.push([name, ...told]);
  const listener: Listener = {
    viewed: notes('viewed'),
    said: notes('said'),
    dropped: notes('dropped'),
    mended: notes('mended'),
    silent: notes('silent'),
    heard: notes('heard'),
    ended: notes('ended'),
  };
  const connect = connectHttp('t1', credentialsFor('t1', 'delegate'), httpApi);
  line = await connect({ session: 'kept', reservation: {} }, listener, new AbortController().signal);
});
afterEach(() => {
  line.leave();
  vi.useRealTimers();
});

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);
const greets = (since = {}) => line.request<Welcome>(WIRE.welcome, { since });

async function greeted(): Promise<void> {
  const greeting = greets();
  await pass(0);
  net.stream().event(welcomeOf(), STREAMED.welcome);
  await greeting;
}

describe('a hello over the web', () => {
  it('opens the stream since what one has, and is answered by the welcome', async () => {
    const greeting = greets({ plenary: 3 });
    await pass(0);
    expect(net.stream()).toMatchObject({
      url: `/api/tables/t1/stream?since=${encodeURIComponent('{"plenary":3}')}`,
      session: 'kept',
    });
    net.stream().event(welcomeOf(), STREAMED.welcome);
    expect(await greeting).toEqual(welcomeOf());
    expect(heard).toEqual([]);
  });

  it('again opens the stream anew, and what the former still says is not heard', async () => {
    await greeted();
    const former = net.stream();
    await greeted();
    expect(former.givenUp).toBe(true);
    expect(net.streams).toHaveLength(2);
    expect(heard).toEqual([]);
  });

  it.each([
    ['ends', () => net.stream().ends()],
    ['breaks', () => net.stream().breaks()],
    ['says nothing for 8 s', () => undefined],
  ])('gets no answer when the stream %s before the welcome', async (_how, happens) => {
    const failed = greets().catch((error: unknown) => error);
    await pass(0);
    happens();
    await pass(8);
    expect(await failed).toBeInstanceOf(NoAnswer);
  });

  it('gets no answer when it is denied', async () => {
    net.deny = { status: 401, body: '{"denial":{"code":"signed-out"},"at":1}' };
    const failed = greets().catch((error: unknown) => error);
    await pass(0);
    expect(await failed).toBeInstanceOf(NoAnswer);
  });
});

describe('what the stream brings', () => {
  beforeEach(greeted);

  it('is told as it comes: views and messages', async () => {
    const view = viewFor(harbourAfter(), 'ada');
    const message = { channel: 'plenary', members: [], number: 1, from: 'ARC', name: 'Ada', at: 1, text: 'Hello' };
    net.stream().event({ kind: 'view', at: 1, view });
    net.stream().event({ kind: 'message', message });
    await pass(0);
    expect(heard).toEqual([
      ['viewed', view],
      ['said', message],
    ]);
  });

  it('is the end when it ends, and says so when the place was opened elsewhere', async () => {
    net.stream().ends();
    await pass(0);
    await greeted();
    net.stream().event({}, STREAMED.replaced);
    net.stream().ends();
    await pass(0);
    expect(heard).toEqual([
      ['ended', 1006],
      ['ended', REPLACED],
    ]);
  });

  it('is missed after 4.5 s without a sign of life, and heard again', async () => {
    for (let second = 0; second < 10; second += 2) {
      net.stream().signOfLife();
      await pass(2);
    }
    expect(heard).toEqual([]);
    await pass(3);
    expect(heard).toEqual([['silent']]);
    net.stream().signOfLife();
    await pass(0);
    expect(heard).toEqual([['silent'], ['heard']]);
  });

  it('is heard no more once one has left', async () => {
    const stream = net.stream();
    line.leave();
    expect(stream.givenUp).toBe(true);
    await pass(60);
    expect(heard).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a command over the web', () => {
  it('is posted with its id, and answered', async () => {
    const answer = line.request(WIRE.command, request);
    await pass(0);
    expect(net.posts[0]).toMatchObject({ url: '/api/tables/t1/command', session: 'kept', body: request });
    net.posts[0]?.answer(done);
    expect(await answer).toEqual(done);
  });

  it('goes with the session that another tab has got meanwhile', async () => {
    const answer = line.request(WIRE.command, request);
    rememberTable('t1', { session: 'rotated' });
    await pass(0);
    net.posts[0]?.answer({ denial: { code: 'signed-out' }, at: 1 }, 401);
    await pass(0);
    expect(net.posts[1]).toMatchObject({ session: 'rotated', body: request });
    net.posts[1]?.answer(done);
    expect(await answer).toEqual(done);
  });

  it.each([
    ['nobody answers', () => net.posts[0]?.fails(), true],
    ['a proxy answers', () => net.posts[0]?.answer('Bad gateway', 502), true],
    ['one belongs there no more', () => net.posts[0]?.answer({ denial: { code: 'unknown-table' }, at: 1 }, 404), true],
    ['the server is at fault', () => net.posts[0]?.answer({ denial: { code: 'server-error' }, at: 1 }, 500), false],
  ])('has no answer that could be told when %s', async (_what, happens, askAgain) => {
    const failed = line.request(WIRE.command, request).catch((error: unknown) => error);
    await pass(0);
    happens();
    const error = await failed;
    expect(error).toBeInstanceOf(Error);
    expect(error instanceof NoAnswer).toBe(askAgain);
  });
});
