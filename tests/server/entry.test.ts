import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Guesses, networkOf } from '#server/http/guesses.ts';
import { REPLACED } from '#shared/protocol/wire.ts';
import { Attendee } from '#tests/kit/attendee.ts';
import { type FourTable, fourSeated } from '#tests/kit/fourDelegations.ts';
import { serverHere, type TestServer } from '#tests/kit/servers.ts';

describe('how one gets to a table', () => {
  let server: TestServer;
  let four: FourTable;
  const stranger = () => new Attendee(server.base);

  beforeAll(async () => {
    server = await serverHere();
    four = await fourSeated(server.base, server.facilitatorLink);
  });
  afterAll(() => server.stop());

  it('lets nobody open or list tables without the facilitator’s session', async () => {
    const delegate = four.seats.USA;
    expect(await stranger().denied('POST', '/tables', { scenario: 'norms-2015' })).toEqual({
      status: 401,
      code: 'signed-out',
    });
    expect(await stranger().denied('GET', '/scenarios')).toEqual({ status: 401, code: 'signed-out' });
    expect(await delegate.denied('GET', '/tables')).toEqual({ status: 401, code: 'signed-out' });
  });

  it('refuses an unknown scenario by its name', async () => {
    expect(await four.chair.denied('POST', '/tables', { scenario: 'norms-1815' })).toEqual({
      status: 404,
      code: 'unknown-scenario',
    });
  });

  it.each([
    ['no body', undefined],
    ['a body that is no JSON', '{"code":'],
    ['an unknown field', { code: 'ABCDEF', name: 'Ana', admin: true }],
    ['an empty name', { code: 'ABCDEF', name: '   ' }],
    ['a name of 500 characters', { code: 'ABCDEF', name: 'a'.repeat(500) }],
    ['a name with control characters', { code: 'ABCDEF', name: 'Ana\u0007' }],
    ['a name that turns the text around', { code: 'ABCDEF', name: 'Ana\u202E' }],
  ])('calls %s malformed', async (_what, body) => {
    expect(await stranger().denied('POST', '/join', body)).toEqual({ status: 400, code: 'malformed' });
  });

  it('refuses a body of more than 4 KB', async () => {
    expect(await stranger().denied('POST', '/join', { code: 'A'.repeat(5_000), name: 'Ana' })).toEqual({
      status: 413,
      code: 'too-large',
    });
  });

  it('calls a body that cannot be unpacked malformed', async () => {
    const response = await fetch(`${server.base}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: 'no gzip at all',
    });
    expect([response.status, await response.json()]).toMatchObject([400, { denial: { code: 'malformed' } }]);
  });

  it('takes a code as people type it: in small letters, with spaces and hyphens', async () => {
    const typed = `${four.code.slice(0, 3).toLowerCase()} - ${four.code.slice(3)}`;
    const late = await Attendee.delegate(server.base, typed, 'Late');
    expect(late.welcome.table).toBe(four.table);
  });

  it('answers for a closed code as for an unknown one', async () => {
    const other = await fourSeated(server.base, await renewedLink());
    await other.chair.does({ type: 'SetEntry', open: false });
    const closed = await stranger().denied('POST', '/join', { code: other.code, name: 'Late' });
    const unknown = await stranger().denied('POST', '/join', { code: 'ZZZZZZ', name: 'Late' });
    expect(closed).toEqual({ status: 404, code: 'unknown-code' });
    expect(unknown).toEqual(closed);
  });

  it('brings a person back to the same seat by the personal link, on another device', async () => {
    const elsewhere = stranger();
    const exchanged = await elsewhere.post<{ table: string; session: string }>('/exchange', {
      link: four.seats.EU.link,
    });
    elsewhere.session = exchanged.session;
    const first = four.seats.EU;
    const welcome = await elsewhere.enter(exchanged.table);
    expect(welcome.person).toBe(first.welcome.person);
    expect(await first.closed).toBe(REPLACED);
    expect(elsewhere.view().delegations['EU']?.secret?.brief).toContain('European');
  });

  it('holds the old session until the new one is used, and no longer', async () => {
    const delegate = four.seats.RUS;
    const old = delegate.session;
    await delegate.enter(four.table);
    const rotated = delegate.session;
    delegate.session = old;
    expect((await delegate.send('POST', '/enter', { table: four.table })).status).toBe(200);
    delegate.session = rotated;
    expect((await delegate.send('POST', '/enter', { table: four.table })).status).toBe(200);
    delegate.session = old;
    expect(await delegate.denied('POST', '/enter', { table: four.table })).toEqual({ status: 401, code: 'signed-out' });
  });

  it('gives nobody a place at another table, or with a made-up session', async () => {
    const other = await fourSeated(server.base, await renewedLink());
    expect(await other.seats.USA.denied('POST', '/enter', { table: four.table })).toEqual({
      status: 404,
      code: 'unknown-table',
    });
    const guess = stranger();
    guess.session = 'A'.repeat(43);
    expect(await guess.denied('POST', '/enter', { table: four.table })).toEqual({ status: 401, code: 'signed-out' });
    expect(await guess.denied('POST', '/exchange', { link: 'A'.repeat(43) })).toEqual({
      status: 401,
      code: 'signed-out',
    });
  });

  it('does not take a session for a link, or a link for a session', async () => {
    const { session, link } = four.seats.USA;
    expect(await stranger().denied('POST', '/exchange', { link: session })).toMatchObject({ code: 'signed-out' });
    const swapped = stranger();
    swapped.session = link;
    expect(await swapped.denied('POST', '/enter', { table: four.table })).toMatchObject({ code: 'signed-out' });
  });

  it('keeps no token in the data folder, only hashes', async () => {
    const { readdir, readFile } = await import('node:fs/promises');
    const files = await Promise.all(
      (await readdir(server.dataFolder)).map((name) => readFile(`${server.dataFolder}/${name}`)),
    );
    const { session, link } = four.seats.USA;
    expect(
      files.some((bytes) => bytes.includes(session) || bytes.includes(link) || bytes.includes(server.facilitatorLink)),
    ).toBe(false);
    expect(files.some((bytes) => bytes.includes('Delegate of USA'))).toBe(true);
  });

  it('turns another site’s page away, on HTTP and on upgrade', async () => {
    const response = await fetch(`${server.base}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://elsewhere.example' },
      body: JSON.stringify({ code: four.code, name: 'Eve' }),
    });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    const { default: Socket } = await import('ws');
    const socket = new Socket(`${server.base.replace('http', 'ws')}/${four.table}/x`, {
      origin: 'http://elsewhere.example',
    });
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, answer) => resolve(answer.statusCode));
      socket.on('error', () => undefined);
    });
    expect(status).toBe(403);
  });

  it('lives through an upgrade to a target that is no path', async () => {
    const uncaught: unknown[] = [];
    const note = (error: unknown) => uncaught.push(error);
    process.on('uncaughtExceptionMonitor', note);
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET *:99999 HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    await once(socket, 'close');
    process.off('uncaughtExceptionMonitor', note);
    expect(uncaught).toEqual([]);
    expect((await stranger().send('GET', '/tables')).status).toBe(401);
  });

  it('lets nobody into a room past the API', async () => {
    for (const method of ['join', 'joinOrCreate', 'create', 'joinById']) {
      const response = await fetch(`${server.base}/matchmake/${method}/table`, { method: 'POST', body: '{}' });
      expect(await response.text()).toContain('invalid method');
    }
  });

  it('reads no large body on the routes of the library either', async () => {
    const large = JSON.stringify({ reconnectionToken: 'x'.repeat(100_000) });
    const status = (body: string | ReadableStream) =>
      fetch(`${server.base}/matchmake/reconnect/x`, { method: 'POST', body, duplex: 'half' } as RequestInit).then(
        (response) => response.status,
      );
    expect(await status(large)).toBe(413);
    expect(await status(new Blob([large]).stream())).toBe(413);
    expect(await status('{}')).toBe(522);
  });

  it('makes an address that guesses codes wait', async () => {
    const answers = [];
    for (let guess = 0; guess < 14; guess += 1)
      answers.push(await stranger().denied('POST', '/join', { code: `ZZZZ${guess}`, name: 'Eve' }));
    expect(answers.at(-1)).toEqual({ status: 429, code: 'too-many-tries' });
    expect(await stranger().denied('POST', '/join', { code: four.code, name: 'Ana' })).toEqual({
      status: 429,
      code: 'too-many-tries',
    });
  });

  it('gives the server no trouble through all of this', () => {
    expect(server.troubles).toEqual([]);
  });

  /** Exchanging the printed link again is what the facilitator's second browser does. */
  const renewedLink = async () => server.facilitatorLink;
});

describe('the count of wrong guesses', () => {
  it('forgets what lies ahead of a clock that was set back', () => {
    let now = 3_600_000;
    const guesses = new Guesses(() => now);
    for (let failure = 0; failure < 10; failure += 1) guesses.count('10.0.0.1');
    const before = guesses.wait('10.0.0.1');
    now = 0;
    expect([before, guesses.wait('10.0.0.1')]).toEqual([60, 0]);
  });

  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3', '::ffff:10.1.2.3'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('counts %s as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
