/** What only facilitators may ask, and of a seminar only those who run it. */
import type { Request } from 'express';
import type { Account } from '../identity/accounts.ts';
import type { Seminar } from '../seminar/seminar.ts';
import type { Api } from './api.ts';
import { denied, type Handler, type Outcome, partOf } from './asking.ts';
import { facilitatorOf } from './entry.ts';

/** Asked by whoever is signed in. */
export const forFacilitator =
  <Body>(
    api: Pick<Api, 'identities' | 'accounts'>,
    handle: (request: Request, account: Account) => Promise<Outcome<Body>>,
  ): Handler<Body> =>
  async (request) => {
    const identity = await facilitatorOf(api, request);
    const account = identity && (await api.accounts.find(identity.facilitator));
    return account ? handle(request, account) : denied({ code: 'signed-out' });
  };

/** Asked of the seminar that `:id` names. Another's seminar is as unknown as none. */
export const forSeminar = <Body>(
  api: Pick<Api, 'identities' | 'accounts' | 'seminars'>,
  handle: (request: Request, seminar: Seminar) => Promise<Outcome<Body>>,
): Handler<Body> =>
  forFacilitator(api, async (request, { facilitator }) => {
    const seminar = await api.seminars.find(partOf(request, 'id'));
    return seminar?.isRunBy(facilitator) ? handle(request, seminar) : denied({ code: 'not-found' });
  });
