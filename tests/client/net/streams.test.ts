import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventParser } from '#client/net/eventStream.ts';
import { type Watched, watchStream } from '#client/net/streams.ts';
import { type FakeBrowser, fakeBrowser } from '../kit/browser.ts';
import { type FakeFetch, fakeFetch } from '../kit/fakeStream.ts';

interface Seen {
  readonly count: number;
  readonly part?: { readonly of: string };
}

let browser: FakeBrowser;
let net: FakeFetch;
let watched: Watched<Seen>;
let session: string;

beforeEach(() => {
  browser = fakeBrowser();
  net = fakeFetch();
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  session = 'first';
});
afterEach(() => {
  watched?.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);
async function watches(): Promise<void> {
  watched = watchStream<Seen>('seminars/s1/stream', () => session);
  await pass(0);
}

describe('a stream that a page watches', () => {
  it('is asked for with the session, and its latest value shows', async () => {
    await watches();
    expect(net.stream()).toMatchObject({ url: '/api/seminars/s1/stream', session: 'first' });
    expect(watched.value.value).toBeUndefined();
    net.stream().event({ count: 1 });
    net.stream().event({ count: 2 });
    await pass(0);
    expect(watched.value.value).toEqual({ count: 2 });
    expect(watched.trouble.value).toBeUndefined();
  });

  it('is asked for without a bearer where a cookie says who asks', async () => {
    watched = watchStream<Seen>('seminars/s1/stream');
    await pass(0);
    expect(net.stream().session).toBe('');
  });

  it('keeps what later events do not repeat, until another connection begins with the whole', async () => {
    await watches();
    net.stream().event({ count: 1, part: { of: 'it' } });
    net.stream().event({ count: 2 });
    await pass(0);
    expect(watched.value.value).toEqual({ count: 2, part: { of: 'it' } });
    net.stream().ends();
    await pass(1);
    net.stream().event({ count: 3 });
    await pass(0);
    expect(watched.value.value).toEqual({ count: 3 });
  });

  it('keeps the same object for every part that did not change', async () => {
    await watches();
    net.stream().event({ count: 1, part: { of: 'it' } });
    await pass(0);
    const before = watched.value.value;
    net.stream().event({ count: 2, part: { of: 'it' } });
    await pass(0);
    expect(watched.value.value?.part).toBe(before?.part);
  });

  it.each(['ends', 'breaks'] as const)(
    'that %s is opened again, soon at first, and with the session of then; what was seen stays',
    async (how) => {
      await watches();
      net.stream().event({ count: 1 });
      await pass(0);
      session = 'second';
      net.stream()[how]();
      await pass(0.2);
      expect(watched.trouble.value).toEqual({ code: 'unreachable' });
      expect(watched.value.value).toEqual({ count: 1 });
      await pass(0.2);
      expect(net.streams.map((stream) => stream.session)).toEqual(['first', 'second']);
      net.stream().event({ count: 2 });
      await pass(0);
      expect(watched.value.value).toEqual({ count: 2 });
      expect(watched.trouble.value).toBeUndefined();
    },
  );

  it('that cannot be had is tried less and less often, and at once when the browser is back online', async () => {
    net.deny = { status: 503, body: 'a proxy’s page' };
    await watches();
    net.deny = undefined;
    await pass(0.31);
    for (let cut = 0; cut < 4; cut += 1) {
      net.stream().ends();
      await pass(20);
    }
    const before = net.streams.length;
    net.stream().ends();
    await pass(1);
    expect(net.streams).toHaveLength(before);
    browser.goesOnline();
    await pass(0);
    expect(net.streams).toHaveLength(before + 1);
  });

  it('that says nothing for 35 s is given up and opened again; a sign of life is enough', async () => {
    await watches();
    const first = net.stream();
    await pass(30);
    first.signOfLife();
    await pass(30);
    expect(first.givenUp).toBe(false);
    await pass(6);
    expect(first.givenUp).toBe(true);
    expect(net.streams).toHaveLength(2);
  });

  it.each(['signed-out', 'not-found', 'not-for-you'])('that is denied as %s is not asked for again', async (code) => {
    net.deny = { status: 401, body: JSON.stringify({ denial: { code }, at: 1 }) };
    await watches();
    net.deny = undefined;
    await pass(600);
    expect(watched.trouble.value).toEqual({ code });
    expect(net.streams).toEqual([]);
  });

  it('that is closed is given up, and nothing more is tried', async () => {
    await watches();
    watched.close();
    await pass(600);
    expect(net.streams.map(({ givenUp }) => givenUp)).toEqual([true]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the text of a stream', () => {
  const whole = 'retry: 2000\n\nevent: welcome\ndata: {"à":"€😀"}\n\n:\n\ndata: 1\ndata: 2\n\nevent: empty\n\n';
  const events = [
    { name: 'welcome', data: '{"à":"€😀"}' },
    { name: 'message', data: '1\n2' },
  ];

  it('gives the same events wherever it is cut, and however its lines end', () => {
    for (const text of [whole, whole.replaceAll('\n', '\r\n'), whole.replaceAll('\n', '\r')])
      for (let cut = 0; cut <= text.length; cut += 1) {
        const eventsIn = eventParser();
        const found = [...eventsIn(text.slice(0, cut)), ...eventsIn(text.slice(cut)), ...eventsIn('data: x')];
        expect(found, `cut at ${cut}`).toEqual(events);
      }
  });

  it('is put together when a letter’s bytes come in two pieces', async () => {
    await watches();
    const bytes = new TextEncoder().encode('data: {"count":1,"part":{"of":"😀"}}\n\n');
    net.stream().bytes(bytes.slice(0, 32));
    net.stream().bytes(bytes.slice(32));
    await pass(0);
    expect(watched.value.value?.part?.of).toBe('😀');
  });
});
