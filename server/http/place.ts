/** What somebody of a seminar may say of their own place. */
import express, { type Router } from 'express';
import { z } from 'zod';
import { partyId } from '#shared/rules/fields.ts';
import type { Api } from './api.ts';
import { answering, bodyOf, denied, type Handler } from './asking.ts';
import { delegateOf } from './entry.ts';

const wishesBody = z.strictObject({
  wishes: z
    .array(partyId)
    .max(20)
    .refine((wishes) => new Set(wishes).size === wishes.length, 'names a party twice'),
});

export function placeRouter(api: Api): Router {
  const router = express.Router();
  router.post('/place/wishes', answering(() => api.desk.now())(wish(api)));
  return router;
}

const wish =
  (api: Api): Handler<object> =>
  async (request) => {
    const read = bodyOf(wishesBody, request);
    if ('denial' in read) return read;
    const identity = await delegateOf(api, request);
    const seminar = identity && (await api.seminars.find(identity.seminar));
    if (!seminar) return denied({ code: 'signed-out' });
    const wished = await seminar.wish(identity.person, read.body.wishes);
    return wished.ok ? { body: {} } : denied(wished.error);
  };
