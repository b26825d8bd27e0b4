/** Signing in and out, and the first account. */
import express, { type Router } from 'express';
import { z } from 'zod';
import type { FirstFacilitatorBody, SignedIn, SignInBody } from '#shared/protocol/seminar.ts';
import { type Account, accountName, newPassword } from '../identity/accounts.ts';
import type { Api } from './api.ts';
import { answering, bodyOf, denied, type Handler, inTurn, limited, type Outcome } from './asking.ts';
import { dropSession, keepSession, sessionIn } from './cookies.ts';
import { facilitatorOf } from './entry.ts';
import { Guesses } from './guesses.ts';

const firstBody = z.strictObject({
  link: z.string().min(1).max(128),
  name: accountName,
  password: newPassword,
}) satisfies z.ZodType<FirstFacilitatorBody>;
const signInBody = z.strictObject({
  name: z.string().min(1).max(200),
  password: z.string().min(1).max(200),
}) satisfies z.ZodType<SignInBody>;

export function accountRouter(api: Api): Router {
  const router = express.Router();
  const now = () => api.desk.now();
  const answer = answering(now);
  // Counted apart from the codes: a class that mistypes its code locks no facilitator out.
  const guesses = new Guesses(now);
  router.post('/facilitators', answer(inTurn(limited(guesses, first(api)))));
  router.post('/sign-in', answer(inTurn(limited(guesses, signIn(api)))));
  router.post('/sign-out', answer(signOut(api)));
  router.get('/me', answer(me(api)));
  return router;
}

const first =
  (api: Api): Handler<SignedIn> =>
  async (request, response) => {
    const read = bodyOf(firstBody, request);
    if ('denial' in read) return read;
    const { link, name, password } = read.body;
    return signedIn(await api.accounts.first(link, name, password), api, request, response);
  };

const signIn =
  (api: Api): Handler<SignedIn> =>
  async (request, response) => {
    const read = bodyOf(signInBody, request);
    if ('denial' in read) return read;
    return signedIn(await api.accounts.holding(read.body.name, read.body.password), api, request, response);
  };

async function signedIn(
  account: Account | undefined,
  api: Api,
  ...[request, response]: Parameters<Handler<SignedIn>>
): Promise<Outcome<SignedIn>> {
  if (!account) return denied({ code: 'signed-out' });
  keepSession(request, response, await api.identities.signIn(account.facilitator));
  return { body: { name: account.name } };
}

const signOut =
  (api: Api): Handler<object> =>
  async (request, response) => {
    await api.identities.signOut(sessionIn(request));
    dropSession(request, response);
    return { body: {} };
  };

const me =
  (api: Api): Handler<SignedIn> =>
  async (request) => {
    const identity = await facilitatorOf(api, request);
    const account = identity && (await api.accounts.find(identity.facilitator));
    return account ? { body: { name: account.name } } : denied({ code: 'signed-out' });
  };
