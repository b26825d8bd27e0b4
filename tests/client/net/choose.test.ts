import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chosenWay } from '#client/net/choose.ts';
import type { Connect, Connection, Listener } from '#client/net/transport.ts';
import { overHttp } from '#client/store/way.ts';
import { fakeBrowser } from '../kit/browser.ts';

const line: Connection = { request: () => Promise.reject(new Error('not asked')), leave: () => undefined };
const overWeb: Connection = { ...line };
const nobody = {} as Listener;
const entered = { session: 'kept', reservation: {} };

/** What a WebSocket does next; it fails at once when nothing is said. */
let next: (givenUp: AbortSignal) => Promise<Connection>;
let tries: AbortSignal[];

beforeEach(() => {
  fakeBrowser();
  overHttp.value = false;
  tries = [];
  next = () => Promise.reject(new Error('failed'));
  vi.useFakeTimers({ now: 1_700_000_000_000 });
});
afterEach(() => {
  overHttp.value = false;
  vi.useRealTimers();
});

/** A page that has just been loaded. */
function page(): Connect {
  overHttp.value = false;
  const socket: Connect = (_entered, _listener, givenUp) => {
    tries.push(givenUp);
    return next(givenUp);
  };
  return chosenWay(socket, async () => overWeb);
}

const opens = () => Promise.resolve(line);
const hangs = () => new Promise<Connection>(() => undefined);
const connecting = (connect: Connect, givenUp = new AbortController().signal) => connect(entered, nobody, givenUp);
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);

describe('the way to a table', () => {
  it('is a WebSocket where one opens', async () => {
    next = opens;
    expect(await connecting(page())).toBe(line);
    expect(overHttp.value).toBe(false);
  });

  it('is over the web once a WebSocket has failed twice on end, and stays so until the page is loaded again', async () => {
    const connect = page();
    await expect(connecting(connect)).rejects.toThrow('failed');
    expect(overHttp.value).toBe(false);
    expect(await connecting(connect)).toBe(overWeb);
    expect(overHttp.value).toBe(true);
    next = opens;
    expect(await connecting(connect)).toBe(overWeb);
    expect(tries).toHaveLength(2);
    expect(await connecting(page())).toBe(line);
  });

  it('is a WebSocket as long as it fails only now and then', async () => {
    const connect = page();
    for (let round = 0; round < 3; round += 1) {
      next = () => Promise.reject(new Error('failed'));
      await expect(connecting(connect)).rejects.toThrow('failed');
      next = opens;
      expect(await connecting(connect)).toBe(line);
    }
  });

  it('is over the web when a WebSocket has not opened within 4 s, which is given up', async () => {
    next = hangs;
    const going = connecting(page());
    await pass(3.9);
    expect(tries[0]?.aborted).toBe(false);
    await pass(0.2);
    expect(await going).toBe(overWeb);
    expect(tries[0]?.aborted).toBe(true);
  });

  it('is found sooner where WebSockets were blocked the last time, and as before once one has opened', async () => {
    next = hangs;
    const first = connecting(page());
    await pass(4);
    await first;
    const second = connecting(page());
    await pass(1.5);
    expect(await second).toBe(overWeb);
    next = opens;
    await connecting(page());
    next = hangs;
    const third = connecting(page());
    await pass(2);
    expect(overHttp.value).toBe(false);
    await pass(2);
    expect(await third).toBe(overWeb);
  });

  it('is not chosen by a try that was given up', async () => {
    const leaving = new AbortController();
    next = (givenUp) =>
      new Promise((_resolve, reject) => {
        givenUp.addEventListener('abort', () => reject(new Error('given up')));
      });
    const connect = page();
    for (let round = 0; round < 3; round += 1) {
      const going = connecting(connect, leaving.signal);
      const failed = going.catch((error: unknown) => error);
      leaving.abort();
      await pass(4);
      expect(await failed).toBeInstanceOf(Error);
    }
    expect(overHttp.value).toBe(false);
  });
});
