/** The seminars of a facilitator: opening them, seating their people, and leading their tables. */

import { randomInt } from 'node:crypto';
import express, { type Request, type Router } from 'express';
import { z } from 'zod';
import { SEED_MAX } from '#shared/base/random.ts';
import { fail, type Result } from '#shared/base/result.ts';
import { INVISIBLE, LIMITS, MOST_PEOPLE } from '#shared/model/limits.ts';
import type {
  CoFacilitatorBody,
  DealBody,
  EntryBody,
  MoreTablesBody,
  NewLink,
  OpenSeminarBody,
  PlaceBody,
  RosterBody,
  SeatCard,
  SeminarView,
  TablesAnswer,
} from '#shared/protocol/seminar.ts';
import type { Denial } from '#shared/protocol/wire.ts';
import { parseCommand } from '#shared/rules/commands.ts';
import { displayName, partyId, personId } from '#shared/rules/fields.ts';
import { settings, withSettings } from '#shared/scenario/settings.ts';
import type { Account } from '../identity/accounts.ts';
import { listed, type Member, nameOf } from '../seminar/roster.ts';
import type { Seminar } from '../seminar/seminar.ts';
import type { Api } from './api.ts';
import { answering, bodyOf, denied, type Outcome, partOf } from './asking.ts';
import { forFacilitator, forSeminar } from './facilitators.ts';

const MOST_TABLES = 40;

/** A roster of as many long names as there can be people, and some air. */
const BODY_LIMIT = '128kb';

const titleText = z
  .string()
  .trim()
  .min(1)
  .max(LIMITS.title)
  .refine((words) => !INVISIBLE.test(words), 'contains invisible characters');
const tableId = z.string().max(64);
const tables = z.int().min(1, 'must be at least 1').max(MOST_TABLES, `must be at most ${MOST_TABLES}`);
const labels = z.array(displayName).max(MOST_PEOPLE, `must be at most ${MOST_PEOPLE} people`);
const seed = z.int().min(0).max(SEED_MAX);

const openBody = z.strictObject({
  title: titleText,
  scenario: z.string().min(1).max(64),
  settings,
  tables,
  roster: labels,
}) satisfies z.ZodType<OpenSeminarBody>;
const placeBody = z.strictObject({
  places: z
    .array(z.strictObject({ person: personId, table: tableId, party: z.union([z.literal(''), partyId]) }))
    .max(MOST_PEOPLE),
}) satisfies z.ZodType<PlaceBody>;
const dealBody = z.strictObject({ by: z.enum(['random', 'wishes']), seed }) satisfies z.ZodType<DealBody>;
const rosterBody = z.strictObject({ labels: labels.min(1, 'must name somebody') }) satisfies z.ZodType<RosterBody>;
const moreTablesBody = z.strictObject({ count: tables }) satisfies z.ZodType<MoreTablesBody>;
const entryBody = z.strictObject({ open: z.boolean() }) satisfies z.ZodType<EntryBody>;
const coFacilitatorBody = z.strictObject({ name: displayName }) satisfies z.ZodType<CoFacilitatorBody>;
const commandBody = z.strictObject({ id: z.string(), tables: z.array(tableId).max(1_000), command: z.unknown() });

/** Mounted before the routes whose bodies are smaller: a roster is long. */
export function seminarRouter(api: Api): Router {
  const router = express.Router();
  router.use(express.json({ limit: BODY_LIMIT, strict: true }));
  const answer = answering(() => api.desk.now());
  const of = <Body>(handle: (request: Request, seminar: Seminar) => Promise<Outcome<Body>>) =>
    answer(forSeminar(api, handle));
  router.get(
    '/',
    answer(forFacilitator(api, async (_request, { facilitator }) => ({ body: api.seminars.list(facilitator) }))),
  );
  router.post('/', answer(forFacilitator(api, (request, account) => open(api, request, account))));
  router.get(
    '/:id',
    of(async (_request, seminar) => ({ body: seminar.view() })),
  );
  router.post('/:id/place', of(changing(placeBody, (seminar, { places }) => seminar.place(places))));
  router.post('/:id/deal', of(changing(dealBody, (seminar, body) => seminar.deal(body))));
  router.post('/:id/roster', of(changing(rosterBody, (seminar, body) => seminar.add(body.labels))));
  router.post('/:id/tables', of(changing(moreTablesBody, addTables)));
  router.post('/:id/entry', of(changing(entryBody, (seminar, body) => seminar.setEntry(body.open))));
  router.post('/:id/end', of(changing(z.unknown(), (seminar) => seminar.end())));
  router.post(
    '/:id/facilitators',
    of(changing(coFacilitatorBody, (seminar, { name }) => addFacilitator(api, seminar, name))),
  );
  router.post('/:id/command', of(command));
  router.post(
    '/:id/people/:person/link',
    of((request, seminar) => newLink(api, request, seminar)),
  );
  router.get(
    '/:id/cards',
    of((_request, seminar) => cards(api, seminar)),
  );
  return router;
}

async function open(api: Api, request: Request, account: Account): Promise<Outcome<SeminarView>> {
  const read = bodyOf(openBody, request);
  if ('denial' in read) return read;
  const { title, scenario: id, settings: chosen, tables: count, roster } = read.body;
  const scenario = api.scenarios.get(id);
  if (!scenario) return denied({ code: 'unknown-scenario', scenario: id });
  const members = listed(roster, [], 'roster');
  if (!members.ok) return denied(members.error);
  const seminar = await api.seminars.open(account, {
    title,
    scenario: withSettings(scenario, chosen),
    settings: { seed: randomInt(SEED_MAX + 1), ...chosen },
    tables: count,
    members: members.value,
  });
  return { body: seminar.view() };
}

/** Reads a body, changes the seminar by it, and answers with the seminar as it is then. */
const changing =
  <Body>(schema: z.ZodType<Body>, change: (seminar: Seminar, body: Body) => Promise<Result<undefined, Denial>>) =>
  async (request: Request, seminar: Seminar): Promise<Outcome<SeminarView>> => {
    const read = bodyOf(schema, request);
    if ('denial' in read) return read;
    const done = await change(seminar, read.body);
    return done.ok ? { body: seminar.view() } : denied(done.error);
  };

async function addTables(seminar: Seminar, { count }: MoreTablesBody): Promise<Result<undefined, Denial>> {
  if (seminar.tables().length + count <= MOST_TABLES) return seminar.openTables(count);
  return fail({ code: 'malformed', where: 'count', problem: `would make more than ${MOST_TABLES} tables` });
}

async function addFacilitator(api: Api, seminar: Seminar, name: string): Promise<Result<undefined, Denial>> {
  const account = await api.accounts.named(name);
  return account ? seminar.addFacilitator(account) : fail({ code: 'unknown-person' });
}

async function command(request: Request, seminar: Seminar): Promise<Outcome<TablesAnswer>> {
  const read = bodyOf(commandBody, request);
  if ('denial' in read) return read;
  const parsed = parseCommand(read.body.command);
  if (!parsed.ok) return denied(parsed.error);
  const answered = await seminar.command(read.body.id, read.body.tables, parsed.value);
  return answered.ok ? { body: answered.value } : denied(answered.error);
}

/** A new link in the place of a lost or stolen one: whoever came by the former is out. */
async function newLink(api: Api, request: Request, seminar: Seminar): Promise<Outcome<NewLink>> {
  const person = partOf(request, 'person');
  if (!seminar.people.some((member) => member.person === person)) return denied({ code: 'unknown-person' });
  const [link = ''] = await api.identities.newLinks(seminar.id, [person]);
  await api.identities.end(person, 'sessions');
  seminar.dismiss(person);
  return { body: { link } };
}

/** Everybody's card. Who is in already stays in: only the links are new. */
async function cards(api: Api, seminar: Seminar): Promise<Outcome<readonly SeatCard[]>> {
  const { people, scenario } = seminar;
  const links = await api.identities.newLinks(
    seminar.id,
    people.map(({ person }) => person),
  );
  const card = (member: Member, index: number): SeatCard => {
    const { number = 0, party = '' } = seminar.placeOf(member.person) ?? {};
    const brief = scenario.parties.find(({ id }) => id === party)?.brief ?? '';
    return { person: member.person, label: nameOf(member), link: links[index] ?? '', table: number, party, brief };
  };
  return { body: people.map(card) };
}
