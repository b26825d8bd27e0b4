import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LiveTable, liveTable } from '#client/net/liveTable.ts';
import { delegateAt, rememberTable } from '#client/store/identity.ts';
import type { Trouble } from '#client/text/wording.ts';
import { type Answer, type Message, PROTOCOL_VERSION, REPLACED } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/rules/commands.ts';
import { consultations } from '#tests/kit/openings.ts';
import { type FakeBrowser, fakeBrowser } from '../kit/browser.ts';
import { done, FakeServer, welcomeOf } from '../kit/fakeServer.ts';
import { harbourAfter, viewFor } from '../kit/tableOf.ts';

/** A socket that broke without a word, and one that the library gave up. */
const BROKEN = 1006;
const GIVEN_UP = 4003;
const ready: Command = { type: 'MarkReady', ready: true };
const leaves: Command = { type: 'LeaveSeat' };

let browser: FakeBrowser;
let server: FakeServer;
let table: LiveTable;

beforeEach(() => {
  browser = fakeBrowser();
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  server = new FakeServer();
  rememberTable('t1', { session: 'kept', link: '', title: 'The harbour conference' });
});
afterEach(() => {
  table.close();
  vi.restoreAllMocks();
});

/** What is due at once has been done. */
const settled = () => vi.advanceTimersByTimeAsync(0);
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);
/** Something on its way for so long. */
const takes = (seconds: number) => new Promise<void>((over) => setTimeout(over, seconds * 1_000));

async function opens(): Promise<void> {
  table = liveTable('t1', 'delegate', server.api, server.connect);
  await settled();
}

const answersOf = (...commands: readonly Command[]): Answer[] => {
  const answers: Answer[] = [];
  for (const command of commands) void table.send(command).then((answer) => answers.push(answer));
  return answers;
};
const asked = () => server.line.commands.map(({ command }) => command);

describe('coming to a table', () => {
  it('goes from connecting to online, with the welcome', async () => {
    const opening = opens();
    expect(table.status.value).toBe('connecting');
    await opening;
    expect(table.status.value).toBe('online');
    expect(table.welcome.value).toEqual(welcomeOf());
  });

  it('keeps the session that it got for the next time, and the rest of what is known of the table', async () => {
    await opens();
    expect(delegateAt('t1')).toMatchObject({ session: 'session-1', title: 'The harbour conference' });
    server.line.ends(GIVEN_UP);
    await settled();
    expect(server.entries.map(({ session }) => session)).toEqual(['kept', 'session-1']);
    expect(delegateAt('t1')?.session).toBe('session-2');
  });

  it('shows the server’s time, to half of the way there and back', async () => {
    server.welcome = async () => {
      await takes(0.15);
      const { at } = welcomeOf();
      await takes(0.05);
      return welcomeOf({ at });
    };
    await opens();
    await pass(1.15);
    expect(Math.abs(table.now() - (welcomeOf().at + 1_000))).toBeLessThanOrEqual(100.001);
  });

  it('knocks again after 0.3 s, then less and less often, but at least every 5 s', async () => {
    server.refusal = { code: 'unreachable' };
    await opens();
    await pass(20);
    const times = server.entries.map(({ at }) => at);
    expect(times.slice(1).map((at, index) => at - (times[index] ?? 0))).toEqual([
      300, 600, 1_200, 2_400, 4_800, 5_000, 5_000,
    ]);
    expect(table.status.value).toBe('connecting');
  });

  it('tries at once when the browser is back online, and gets in', async () => {
    server.refusal = { code: 'unreachable' };
    await opens();
    await pass(5);
    const before = server.entries.length;
    server.refusal = undefined;
    browser.goesOnline();
    await settled();
    expect(server.entries).toHaveLength(before + 1);
    expect(table.status.value).toBe('online');
  });

  it('gives a connection up that does not come within 8 s, and leaves it should it come later', async () => {
    server.way = () => takes(8.2);
    await opens();
    server.way = () => Promise.resolve();
    await pass(9);
    const [late, second] = server.connections;
    expect(late).toMatchObject({ left: true, hellos: [] });
    expect(second?.left).toBe(false);
    expect(table.status.value).toBe('online');
  });

  it.each<Trouble>([{ code: 'signed-out' }, { code: 'unknown-table' }, { code: 'not-for-you' }, { code: 'not-found' }])(
    'stops at $code and says why',
    async (refusal) => {
      server.refusal = refusal;
      await opens();
      await pass(60);
      browser.goesOnline();
      await pass(60);
      expect(server.entries).toHaveLength(1);
      expect(table.status.value).toBe('signed-out');
      expect(table.trouble.value).toEqual(refusal);
    },
  );

  it('stops without a session, and asks nobody', async () => {
    browser.stored.clear();
    await opens();
    expect(table.status.value).toBe('signed-out');
    expect(server.entries).toEqual([]);
  });

  it.each([PROTOCOL_VERSION + 1, PROTOCOL_VERSION - 1])('stops as outdated at protocol %i', async (protocol) => {
    server.welcome = () => Promise.resolve(welcomeOf({ protocol }));
    await opens();
    expect(table.status.value).toBe('outdated');
    expect(server.line.left).toBe(true);
    await pass(60);
    expect(server.entries).toHaveLength(1);
  });
});

describe('what comes over the line', () => {
  it('is one’s own delegation’s view for a delegate, and nothing of the facilitator’s', async () => {
    await opens();
    server.line.listener.viewed(viewFor(harbourAfter(consultations), 'ada'));
    expect(table.own.value?.draftsLeft).toBe(2);
    expect(table.facilitator.value).toBeUndefined();
  });

  it('is the desk’s view for the facilitator, and no delegation’s', async () => {
    await opens();
    server.line.listener.viewed(viewFor(harbourAfter(consultations), '', 'facilitator'));
    expect(table.facilitator.value).toMatchObject({ cards: expect.anything(), lastStep: 'PhaseStarted' });
    expect(table.own.value).toBeUndefined();
  });
});

describe('a seat that was opened elsewhere', () => {
  it('is not fought for', async () => {
    await opens();
    server.line.ends(REPLACED);
    expect(table.status.value).toBe('replaced');
    browser.goesOffline();
    browser.goesOnline();
    await pass(120);
    expect(server.entries).toHaveLength(1);
    expect(table.status.value).toBe('replaced');
  });

  it('is not fought for when that happens during the hello', async () => {
    server.welcome = () => new Promise(() => undefined);
    await opens();
    server.line.ends(REPLACED);
    await pass(120);
    expect(table.status.value).toBe('replaced');
    expect(server.entries).toHaveLength(1);
  });

  it('is not fought for when that happens during the hello after a mended cut', async () => {
    await opens();
    server.line.drops();
    server.welcome = () => new Promise(() => undefined);
    server.line.listener.mended();
    server.line.ends(REPLACED);
    await pass(120);
    expect(table.status.value).toBe('replaced');
    expect(server.entries).toHaveLength(1);
  });

  it('is not fought for when that happens before the connection is there', async () => {
    server.way = () => takes(1);
    await opens();
    server.line.ends(REPLACED);
    await pass(120);
    expect(table.status.value).toBe('replaced');
    expect(server.connections.map(({ left }) => left)).toEqual([true]);
  });

  it('is taken back when one asks for it, and what waited is sent', async () => {
    await opens();
    const answers = answersOf(ready);
    server.line.ends(REPLACED);
    table.takeBack();
    await settled();
    expect(table.status.value).toBe('online');
    expect(asked()).toEqual([ready]);
    server.line.commands[0]?.answer(done);
    await settled();
    expect(answers).toEqual([done]);
  });
});

describe('a cut', () => {
  it('shows, and is over when it has mended by itself', async () => {
    await opens();
    server.line.drops();
    expect(table.status.value).toBe('offline');
    server.line.listener.mended();
    await settled();
    expect(table.status.value).toBe('online');
    await pass(60);
    expect(server.entries).toHaveLength(1);
  });

  it('that does not mend within 6 s makes one enter anew', async () => {
    await opens();
    server.line.drops();
    await pass(5.9);
    expect(server.entries).toHaveLength(1);
    await pass(0.2);
    expect(server.entries).toHaveLength(2);
    expect(server.connections.map(({ left }) => left)).toEqual([true, false]);
    expect(table.status.value).toBe('online');
  });

  it('that is final makes one enter anew at once', async () => {
    await opens();
    server.line.ends(BROKEN);
    expect(table.status.value).toBe('offline');
    await settled();
    expect(table.status.value).toBe('online');
    expect(server.entries).toHaveLength(2);
  });

  it('shows when the browser loses the network, and one tries at once when it is back', async () => {
    await opens();
    browser.goesOffline();
    expect(table.status.value).toBe('offline');
    await pass(1);
    browser.goesOnline();
    await settled();
    expect(table.status.value).toBe('online');
    expect(server.entries).toHaveLength(2);
  });

  it('shows when the line falls silent, and is over when something is heard', async () => {
    await opens();
    server.line.listener.silent();
    expect(table.status.value).toBe('offline');
    server.line.listener.heard();
    await settled();
    expect(table.status.value).toBe('online');
    expect(server.line.hellos).toHaveLength(2);
  });

  it('whose mending fails makes one enter anew', async () => {
    await opens();
    server.line.drops();
    server.welcome = () => Promise.reject(new Error('no'));
    server.line.listener.mended();
    server.welcome = () => Promise.resolve(welcomeOf());
    await settled();
    expect(server.entries).toHaveLength(2);
    expect(table.status.value).toBe('online');
  });

  it('costs no message and doubles none', async () => {
    const says = (number: number): Message => ({
      channel: 'plenary',
      members: [],
      number,
      from: 'BOR',
      name: 'Bo',
      at: number,
      text: `${number}`,
    });
    await opens();
    server.line.listener.said(says(1));
    server.line.listener.said(says(3));
    server.welcome = () => Promise.resolve(welcomeOf({ messages: [2, 3, 4].map(says) }));
    server.line.ends(BROKEN);
    await settled();
    expect(server.line.hellos).toEqual([{ since: { plenary: 1 } }]);
    server.line.listener.said(says(4));
    expect(table.messages.value.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('leaves nothing that an earlier connection still says to be heard', async () => {
    const view = viewFor(harbourAfter(consultations), 'ada');
    await opens();
    const old = server.line;
    old.ends(BROKEN);
    await settled();
    old.listener.viewed(view);
    old.ends(REPLACED);
    expect(table.everybody.value).toBeUndefined();
    expect(table.status.value).toBe('online');
    server.line.listener.viewed(view);
    expect(table.party.value).toBe('ARC');
  });
});

describe('a command', () => {
  it('in flight at a cut is sent again under the same id, and answered once', async () => {
    await opens();
    const answers = answersOf(ready, leaves);
    const first = server.line.commands.map(({ id }) => id);
    server.line.ends(BROKEN);
    await settled();
    expect(server.line.commands.map(({ id }) => id)).toEqual(first);
    for (const { answer } of server.line.commands) answer(done);
    await settled();
    expect(answers).toEqual([done, done]);
  });

  it('in flight over a line that died without a word is sent again once one is in', async () => {
    await opens();
    const answers = answersOf(ready);
    const dead = server.line;
    browser.goesOffline();
    browser.goesOnline();
    await settled();
    expect(asked()).toEqual([ready]);
    dead.loses();
    server.line.commands[0]?.answer(done);
    await settled();
    expect(answers).toEqual([done]);
  });

  it('given during a cut waits, and goes in its turn once one is in', async () => {
    await opens();
    answersOf(leaves);
    server.line.drops();
    answersOf(ready);
    expect(asked()).toEqual([leaves]);
    await pass(6);
    expect(asked()).toEqual([leaves, ready]);
  });

  it('that gets no answer over a line that looks whole makes one enter anew and ask again', async () => {
    await opens();
    const answers = answersOf(ready);
    server.line.loses();
    await pass(6);
    expect(server.entries).toHaveLength(2);
    server.line.commands[0]?.answer(done);
    await settled();
    expect(answers).toEqual([done]);
  });

  it('is answered when one is signed out meanwhile', async () => {
    await opens();
    const answers = answersOf(ready);
    server.refusal = { code: 'signed-out' };
    server.line.ends(BROKEN);
    await settled();
    expect(answers).toMatchObject([{ ok: false, denial: { code: 'signed-out' } }]);
  });
});

describe('leaving a table', () => {
  it('hangs up, and tries nothing more', async () => {
    await opens();
    table.close();
    expect(server.line.left).toBe(true);
    server.line.ends(BROKEN);
    browser.goesOffline();
    browser.goesOnline();
    await pass(60);
    expect(server.entries).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('hangs up on a connection that comes only afterwards', async () => {
    server.way = () => takes(1);
    await opens();
    table.close();
    await pass(2);
    expect(server.connections.map(({ left }) => left)).toEqual([true]);
  });
});
