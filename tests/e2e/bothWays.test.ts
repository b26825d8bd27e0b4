/** The page's own logic over either way, at a real server: what is above the transport must not notice which it is. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { httpApi } from '#client/net/api.ts';
import { connectColyseus } from '#client/net/colyseus.ts';
import { credentialsFor } from '#client/net/credentials.ts';
import { connectHttp } from '#client/net/http.ts';
import { type LiveTable, liveTable } from '#client/net/liveTable.ts';
import type { Connect } from '#client/net/transport.ts';
import { rememberTable } from '#client/store/identity.ts';
import type { Command } from '#shared/rules/commands.ts';
import { fakeBrowser } from '#tests/client/kit/browser.ts';
import { type FourTable, fourConsulting, softText } from '#tests/kit/fourDelegations.ts';
import { serverHere, type TestServer } from '#tests/kit/servers.ts';
import { Wire } from '#tests/kit/wire.ts';

const TABLE_WAYS: readonly (readonly [string, (table: string) => Connect])[] = [
  ['a WebSocket', () => connectColyseus],
  ['plain web requests', (table) => connectHttp(table, credentialsFor(table, 'delegate'), httpApi)],
];

const says = (text: string): Command => ({ type: 'SendMessage', to: [], text });

describe.each(TABLE_WAYS)('a page over %s', (_way, connectTo) => {
  let server: TestServer;
  let four: FourTable;
  let wire: Wire;
  let table: LiveTable;
  const realFetch = globalThis.fetch;

  beforeAll(async () => {
    server = await serverHere();
    four = await fourConsulting(server.base, server.facilitatorLink);
    wire = await Wire.to(server.base);
  });
  afterAll(async () => {
    wire.close();
    await server.stop();
  });

  /** The page of the Russian delegation, on the other end of the wire. */
  beforeEach(async () => {
    fakeBrowser();
    vi.stubGlobal('location', { origin: wire.base });
    vi.stubGlobal('navigator', { onLine: true });
    vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
      realFetch(url.startsWith('/') ? `${wire.base}${url}` : url, init),
    );
    const { session, link } = four.seats.RUS;
    rememberTable(four.table, { session, link });
    table = opened();
    await is('online');
    await sees(() => table.party.value === 'RUS');
  });
  afterEach(() => {
    table.close();
    wire.mend();
    vi.unstubAllGlobals();
  });

  const opened = () => liveTable(four.table, 'delegate', httpApi, connectTo(four.table));
  const sees = (condition: () => boolean) => expect.poll(condition, { timeout: 20_000 }).toBe(true);
  const is = (status: string, which = table) => sees(() => which.status.value === status);
  const texts = () => table.messages.value.filter(({ channel }) => channel === 'plenary').map(({ text }) => text);

  it('sees what a room of its own would show, and its own secrets alone', async () => {
    await four.seats.USA.does({ type: 'ProposeClause', issue: 'CI', content: softText });
    const { everybody } = await four.seats.CHN.sees((view) => Object.keys(view.everybody.clauses).length === 1);
    await sees(() => Object.keys(table.everybody.value?.clauses ?? {}).length === 1);
    expect(table.everybody.value).toEqual(everybody);
    expect(table.own.value?.brief).not.toBe('');
    expect(table.facilitator.value).toBeUndefined();
  });

  it('comes back after a cut, and misses nothing that was said: each once, in order', async () => {
    await four.seats.USA.does(says('Before'));
    await sees(() => texts().includes('Before'));
    wire.cut();
    await is('offline');
    await four.seats.USA.does(says('During'));
    wire.mend();
    await is('online');
    await four.seats.USA.does(says('After'));
    await sees(() => texts().includes('After'));
    expect(texts()).toEqual(['Before', 'During', 'After']);
  });

  it('notices a line that has only fallen silent, and that it speaks again', async () => {
    wire.fallSilent();
    await is('offline');
    wire.mend();
    await is('online');
    expect(table.own.value).toBeDefined();
  });

  it('sends what was under way at a cut again, and it happens once', async () => {
    wire.fallSilent();
    const answer = table.send(says('Under way'));
    wire.cut();
    await is('offline');
    wire.mend();
    expect(await answer).toMatchObject({ ok: true });
    await sees(() => texts().includes('Under way'));
    await four.seats.CHN.enter(four.table);
    expect(four.seats.CHN.welcome.messages.filter(({ text }) => text === 'Under way')).toHaveLength(1);
  });

  it('is told when the place is opened elsewhere, does not fight for it, and can take it back', async () => {
    const second = opened();
    await is('replaced');
    await is('online', second);
    table.takeBack();
    await is('online');
    await is('replaced', second);
    second.close();
    expect(table.trouble.value).toBeUndefined();
  });

  it('knows the server’s time', () => {
    expect(Math.abs(table.now() - Date.now())).toBeLessThan(1_000);
  });

  it('gives the server no trouble through all of this', () => {
    expect(server.troubles).toEqual([]);
  });
});
