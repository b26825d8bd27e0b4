import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashed, matches, NOBODYS } from '#server/identity/password.ts';
import { ACCOUNT, Attendee } from '#tests/kit/attendee.ts';
import { serverHere, type TestServer } from '#tests/kit/servers.ts';

describe('passwords', () => {
  it('match what they were hashed from, and nothing else', async () => {
    const kept = await hashed('correct horse');
    expect(kept).toMatch(/^argon2id\$19456\$2\$1\$[0-9a-f]{32}\$[0-9a-f]{64}$/);
    expect(await matches('correct horse', kept)).toBe(true);
    expect(await matches('correct horsf', kept)).toBe(false);
  });

  it('are salted: one password is never kept twice alike', async () => {
    expect(await hashed('correct horse')).not.toBe(await hashed('correct horse'));
  });

  it('are the same however the keyboard composes their letters', async () => {
    expect(await matches('cafe\u0301 noir', await hashed('caf\u00E9 noir'))).toBe(true);
  });

  it('of nobody match nothing', async () => {
    expect(await matches('', NOBODYS)).toBe(false);
  });
});

describe('the first account', () => {
  let server: TestServer;
  const stranger = () => new Attendee(server.base);
  const first = (body: object) => stranger().denied('POST', '/facilitators', { ...ACCOUNT, ...body });

  beforeAll(async () => {
    server = await serverHere();
  });
  afterAll(() => server.stop());

  it('is made by nobody without the link', async () => {
    expect(await first({ link: 'A'.repeat(43) })).toEqual({ status: 401, code: 'signed-out' });
    expect(await first({ link: '' })).toEqual({ status: 400, code: 'malformed' });
  });

  it.each([
    ['a password of seven characters', { password: '1234567' }],
    ['an empty name', { name: ' ' }],
    ['an unknown field', { admin: true }],
  ])('is refused %s, and the link stays good', async (_what, body) => {
    expect(await first({ link: server.facilitatorLink, ...body })).toEqual({ status: 400, code: 'malformed' });
  });

  it('is made once, however many come at once with the link', async () => {
    const body = { link: server.facilitatorLink, ...ACCOUNT };
    const tries = await Promise.all(
      ['Fay', 'Gus', 'Hal'].map((name) => stranger().send('POST', '/facilitators', { ...body, name })),
    );
    expect(tries.filter(({ status }) => status === 200).length).toBe(1);
    expect(tries.filter(({ status }) => status === 401).length).toBe(2);
    expect(await first({ link: server.facilitatorLink })).toEqual({ status: 401, code: 'signed-out' });
    expect(server.troubles).toEqual([]);
  });
});

describe('signing in', () => {
  let server: TestServer;
  let fay: Attendee;
  const stranger = () => new Attendee(server.base);

  beforeAll(async () => {
    server = await serverHere();
    fay = await Attendee.facilitator(server.base, server.facilitatorLink);
  });
  afterEach(() => void vi.useRealTimers());
  afterAll(() => server.stop());

  it('knows who is signed in by the cookie alone', async () => {
    expect(await fay.get('/me')).toEqual({ name: ACCOUNT.name });
    expect(await stranger().denied('GET', '/me')).toEqual({ status: 401, code: 'signed-out' });
    const bearer = stranger();
    bearer.session = fay.cookie.slice(fay.cookie.indexOf('=') + 1);
    expect(await bearer.denied('GET', '/me')).toEqual({ status: 401, code: 'signed-out' });
  });

  it('sets a cookie that scripts cannot read and other sites’ pages do not send', async () => {
    const response = await fetch(`${server.base}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ACCOUNT),
    });
    expect(response.headers.get('set-cookie')).toMatch(/^redlines=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('takes the name in capitals too', async () => {
    const signed = await stranger().post('/sign-in', { ...ACCOUNT, name: ACCOUNT.name.toUpperCase() });
    expect(signed).toEqual({ name: ACCOUNT.name });
  });

  it('answers a wrong password as an unknown name', async () => {
    const wrong = await stranger().denied('POST', '/sign-in', { ...ACCOUNT, password: 'wrong password' });
    const unknown = await stranger().denied('POST', '/sign-in', { ...ACCOUNT, name: 'Nobody' });
    expect([wrong, unknown]).toEqual([
      { status: 401, code: 'signed-out' },
      { status: 401, code: 'signed-out' },
    ]);
  });

  it('ends the session on signing out, on the server too', async () => {
    const gus = stranger();
    await gus.post('/sign-in', ACCOUNT);
    const { cookie } = gus;
    await gus.post('/sign-out', {});
    gus.cookie = cookie;
    expect(await gus.denied('GET', '/me')).toEqual({ status: 401, code: 'signed-out' });
  });

  it('ends a session that nobody used for twelve hours, and no other', async () => {
    const hal = stranger();
    await hal.post('/sign-in', ACCOUNT);
    const idle = stranger();
    await idle.post('/sign-in', ACCOUNT);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 3_600_000 });
    await hal.get('/me');
    vi.setSystemTime(Date.now() + 2 * 3_600_000);
    expect(await idle.denied('GET', '/me')).toEqual({ status: 401, code: 'signed-out' });
    expect(await hal.get('/me')).toEqual({ name: ACCOUNT.name });
  });

  it('makes an address that guesses passwords wait, even when it guesses many at once', async () => {
    const guess = (number: number) =>
      stranger().denied('POST', '/sign-in', { name: ACCOUNT.name, password: `wrong ${number}` });
    const answers = await Promise.all(Array.from({ length: 14 }, (_, number) => guess(number)));
    expect(answers.filter(({ code }) => code === 'signed-out').length).toBeLessThanOrEqual(10);
    expect(await stranger().denied('POST', '/sign-in', ACCOUNT)).toEqual({ status: 429, code: 'too-many-tries' });
    // Codes are counted apart.
    expect(await stranger().denied('POST', '/join', { code: 'ZZZZZZ', name: 'Ana' })).toMatchObject({
      code: 'unknown-code',
    });
  });

  it('gives the server no trouble through all of this', () => {
    expect(server.troubles).toEqual([]);
  });
});

describe('behind a proxy that serves https', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serverHere({ behindProxy: true });
    await Attendee.facilitator(server.base, server.facilitatorLink);
  });
  afterAll(() => server.stop());

  const cookieOver = async (protocol: string) => {
    const response = await fetch(`${server.base}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-proto': protocol },
      body: JSON.stringify(ACCOUNT),
    });
    return response.headers.get('set-cookie') ?? '';
  };

  it('binds the cookie to this host under https, and only then', async () => {
    expect(await cookieOver('https')).toMatch(
      /^__Host-redlines=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(await cookieOver('http')).toMatch(/^redlines=/);
  });
});
