/** How one gets to a table or a seminar: by the code, by a link, by a session. */
import express, { type Router } from 'express';
import { z } from 'zod';
import type { EnterBody, Entered, ExchangeBody, Exchanged, JoinBody, Joined } from '#shared/protocol/http.ts';
import type { JoinedSeminar } from '#shared/protocol/seminar.ts';
import { displayName } from '#shared/rules/fields.ts';
import type { Seminar } from '../seminar/seminar.ts';
import { newId } from '../table/ids.ts';
import type { Standing } from '../table/tables.ts';
import type { Api } from './api.ts';
import { answering, bodyOf, denied, type Handler, limited, type Outcome } from './asking.ts';
import { admittedTo, bearerOf } from './entry.ts';
import { Guesses } from './guesses.ts';

const joinBody = z.strictObject({ code: z.string().max(64), name: displayName }) satisfies z.ZodType<JoinBody>;
const exchangeBody = z.strictObject({ link: z.string().min(1).max(128) }) satisfies z.ZodType<ExchangeBody>;
const enterBody = z.strictObject({ table: z.string().min(1).max(64) }) satisfies z.ZodType<EnterBody>;

export function joiningRouter(api: Api): Router {
  const router = express.Router();
  const now = () => api.desk.now();
  const answer = answering(now);
  const guesses = new Guesses(now);
  router.post('/join', answer(limited(guesses, join(api))));
  router.post('/exchange', answer(limited(guesses, exchange(api))));
  router.post('/enter', answer(enter(api)));
  return router;
}

/** An unknown, a closed and a mistyped code all get the same answer. */
const join =
  (api: Api): Handler<Joined | JoinedSeminar> =>
  async (request) => {
    const read = bodyOf(joinBody, request);
    if ('denial' in read) return read;
    const { name } = read.body;
    const code = read.body.code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
    const standing = await api.tables.withCode(code);
    if (standing) return joinTable(api, standing, name);
    const seminar = await api.seminars.withCode(code);
    return seminar ? joinSeminar(api, seminar, name) : denied({ code: 'unknown-code' });
  };

async function joinTable(api: Api, { table }: Standing, name: string): Promise<Outcome<Joined>> {
  const person = newId();
  const answer = await table.carryOut({ kind: 'person', person }, `join-${person}`, { type: 'JoinTable', name });
  if (!answer.ok) return denied(answer.denial.code === 'entry-closed' ? { code: 'unknown-code' } : answer.denial);
  return { body: { table: table.id, ...(await api.identities.admit(person, { table: table.id })) } };
}

async function joinSeminar(api: Api, seminar: Seminar, name: string): Promise<Outcome<JoinedSeminar>> {
  const person = await seminar.join(name);
  if (!person.ok) return denied(person.error);
  const tokens = await api.identities.admit(person.value, { seminar: seminar.id });
  return { body: { seminar: seminar.id, person: person.value, ...tokens } };
}

const exchange =
  (api: Api): Handler<Exchanged | JoinedSeminar> =>
  async (request) => {
    const read = bodyOf(exchangeBody, request);
    if ('denial' in read) return read;
    const exchanged = await api.identities.exchange(read.body.link);
    if (!exchanged) return denied({ code: 'signed-out' });
    const { identity, session } = exchanged;
    if (identity.seminar === '') return { body: { role: 'delegate', table: identity.table, session } };
    const seminar = await api.seminars.find(identity.seminar);
    if (!(await seminar?.arrive(identity.person))) return denied({ code: 'signed-out' });
    return { body: { seminar: identity.seminar, person: identity.person, session, link: '' } };
  };

const enter =
  (api: Api): Handler<Entered> =>
  async (request) => {
    const read = bodyOf(enterBody, request);
    if ('denial' in read) return read;
    const admitted = await admittedTo(api, request, read.body.table);
    if ('denial' in admitted) return admitted;
    const { identity, standing } = admitted;
    const reservation = await api.rooms.reserve(standing, identity);
    // A facilitator's session is a cookie, which no page needs to be told.
    const session = identity.role === 'delegate' ? await api.identities.rotate(bearerOf(request), identity) : '';
    return { body: { session, reservation } };
  };
