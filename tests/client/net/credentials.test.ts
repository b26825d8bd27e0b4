import { beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '#client/net/api.ts';
import { asking, credentialsFor } from '#client/net/credentials.ts';
import { delegateAt, rememberTable } from '#client/store/identity.ts';
import type { Trouble } from '#client/text/wording.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { fakeBrowser } from '../kit/browser.ts';
import { FakeServer } from '../kit/fakeServer.ts';

const signedOut: Result<never, Trouble> = fail({ code: 'signed-out' });
const unreachable: Result<never, Trouble> = fail({ code: 'unreachable' });
const mine = credentialsFor('t1', 'delegate');

let tried: string[] = [];
beforeEach(() => {
  fakeBrowser();
  tried = [];
});

/** A server that takes these sessions and no other. */
const taking =
  (...good: readonly string[]) =>
  (session: string) => {
    tried.push(session);
    return Promise.resolve(good.includes(session) ? ok(session) : signedOut);
  };

const exchanging = (answer: Awaited<ReturnType<Api['exchange']>>): Api => ({
  ...new FakeServer().api,
  exchange: (link) => {
    tried.push(link);
    return Promise.resolve(answer);
  },
});
const exchanged = exchanging(ok({ role: 'delegate', table: 't1', session: 'new' }));
const noExchange = exchanging(signedOut);

describe('a session', () => {
  it('that is good is used, and nothing else is asked', async () => {
    rememberTable('t1', { session: 'one', link: 'link' });
    expect(await asking(exchanged, mine, taking('one'))).toEqual(ok('one'));
    expect(tried).toEqual(['one']);
  });

  it('that nobody has given is not asked for with', async () => {
    expect(await asking(exchanged, mine, taking())).toEqual(signedOut);
    expect(tried).toEqual([]);
  });

  it('that another tab has rotated meanwhile is replaced by that tab’s', async () => {
    rememberTable('t1', { session: 'one', link: 'link' });
    const rotatedMeanwhile = (session: string) => {
      if (session === 'one') rememberTable('t1', { session: 'two' });
      return taking('two')(session);
    };
    expect(await asking(exchanged, mine, rotatedMeanwhile)).toEqual(ok('two'));
    expect(tried).toEqual(['one', 'two']);
  });

  it('that is lost is replaced by a new one for the link, which is kept', async () => {
    rememberTable('t1', { session: 'one', link: 'link' });
    expect(await asking(exchanged, mine, taking('new'))).toEqual(ok('new'));
    expect(tried).toEqual(['one', 'link', 'new']);
    expect(delegateAt('t1')).toMatchObject({ session: 'new', link: 'link' });
  });

  it('of another tab that is lost too is replaced by a new one for the link', async () => {
    rememberTable('t1', { session: 'one', link: 'link' });
    const rotatedTwice = (session: string) => {
      if (session === 'one') rememberTable('t1', { session: 'two' });
      return taking('new')(session);
    };
    expect(await asking(exchanged, mine, rotatedTwice)).toEqual(ok('new'));
    expect(tried).toEqual(['one', 'two', 'link', 'new']);
  });

  it('that is lost together with its link is lost', async () => {
    rememberTable('t1', { session: 'one', link: 'link' });
    expect(await asking(noExchange, mine, taking())).toEqual(signedOut);
    rememberTable('t1', { session: 'one', link: '' });
    expect(await asking(exchanged, mine, taking())).toEqual(signedOut);
    expect(tried).toEqual(['one', 'link', 'one']);
  });

  it('is not lost because the server cannot be reached', async () => {
    rememberTable('t1', { session: 'one', link: 'link' });
    expect(await asking(exchanged, mine, () => Promise.resolve(unreachable))).toEqual(unreachable);
    expect(await asking(exchanging(unreachable), mine, taking())).toEqual(unreachable);
    expect(delegateAt('t1')?.session).toBe('one');
  });
});

it('A facilitator’s session is a cookie: nothing is sent along, and nothing kept', async () => {
  const chair = credentialsFor('t1', 'facilitator');
  expect(await asking(exchanged, chair, taking(''))).toEqual(ok(''));
  chair.write('two');
  expect(delegateAt('t1')).toBeUndefined();
  tried = [];
  expect(await asking(exchanged, chair, taking())).toEqual(signedOut);
  expect(tried).toEqual(['']);
});
