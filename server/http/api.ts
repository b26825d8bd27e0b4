/** How one gets to a table: the code, the links, the sessions, and the facilitator's tables. */
import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import type { Scenario } from '#shared/model/scenario.ts';
import type {
  EnterBody,
  Entered,
  ExchangeBody,
  Exchanged,
  JoinBody,
  Joined,
  OpenTableBody,
  ScenarioSummary,
  TableSummary,
} from '#shared/protocol/http.ts';
import type { Denial } from '#shared/protocol/wire.ts';
import { displayName } from '#shared/rules/fields.ts';
import type { Desk } from '../desk.ts';
import type { TableRow } from '../log/rows.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { newId } from '../table/ids.ts';
import type { Standing } from '../table/tables.ts';
import { deny } from './denied.ts';
import { admittedTo, bearerOf, type Doors, identityOf } from './entry.ts';
import { Guesses, networkOf } from './guesses.ts';

export interface Api extends Doors {
  readonly desk: Desk;
  readonly rooms: Rooms;
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

const joinBody = z.strictObject({ code: z.string().max(64), name: displayName }) satisfies z.ZodType<JoinBody>;
const exchangeBody = z.strictObject({ link: z.string().min(1).max(128) }) satisfies z.ZodType<ExchangeBody>;
const enterBody = z.strictObject({ table: z.string().min(1).max(64) }) satisfies z.ZodType<EnterBody>;
const openTableBody = z.strictObject({ scenario: z.string().min(1).max(64) }) satisfies z.ZodType<OpenTableBody>;

type Outcome<Body> = { readonly body: Body } | { readonly denial: Denial };

/** The routes under /api. Bodies are JSON of at most 4 KB. */
export function apiRouter(api: Api): Router {
  const router = express.Router();
  const guesses = new Guesses(() => api.desk.now());
  router.use(express.json({ limit: '4kb', strict: true }));
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });

  const answer =
    <Body>(handle: (request: Request) => Promise<Outcome<Body>>) =>
    async (request: Request, response: Response) => {
      const outcome = await handle(request);
      if ('denial' in outcome) deny(response, outcome.denial, api.desk.now());
      else response.json(outcome.body);
    };

  router.post('/join', answer(limited(guesses, (request) => join(api, request))));
  router.post('/exchange', answer(limited(guesses, (request) => exchange(api, request))));
  router.post(
    '/enter',
    answer((request) => enter(api, request)),
  );
  router.get(
    '/scenarios',
    answer(forFacilitator(api, async () => ({ body: [...api.scenarios.values()].map(scenarioSummary) }))),
  );
  router.get('/tables', answer(forFacilitator(api, () => listTables(api))));
  router.post('/tables', answer(forFacilitator(api, (request) => openTable(api, request))));
  return router;
}

const WRONG_GUESSES: ReadonlySet<Denial['code']> = new Set(['unknown-code', 'signed-out']);

/** Counts failed tries of one address, and makes it wait when there are too many. */
function limited<Body>(guesses: Guesses, handle: (request: Request) => Promise<Outcome<Body>>) {
  return async (request: Request): Promise<Outcome<Body>> => {
    const address = networkOf(request.ip ?? '');
    const seconds = guesses.wait(address);
    if (seconds > 0) return { denial: { code: 'too-many-tries', seconds } };
    const outcome = await handle(request);
    if ('denial' in outcome && WRONG_GUESSES.has(outcome.denial.code)) guesses.failed(address);
    return outcome;
  };
}

function forFacilitator<Body>(api: Api, handle: (request: Request) => Promise<Outcome<Body>>) {
  return async (request: Request): Promise<Outcome<Body>> => {
    const identity = await identityOf(api, request);
    if (!identity) return { denial: { code: 'signed-out' } };
    return identity.role === 'facilitator' ? handle(request) : { denial: { code: 'not-for-you' } };
  };
}

/** An unknown, a closed and a mistyped code all get the same answer. */
async function join(api: Api, request: Request): Promise<Outcome<Joined>> {
  const body = joinBody.safeParse(request.body);
  if (!body.success) return { denial: malformed(body.error) };
  const standing = await api.tables.withCode(body.data.code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));
  if (!standing) return { denial: { code: 'unknown-code' } };
  const person = newId();
  const answer = await standing.table.carryOut({ kind: 'person', person }, `join-${person}`, {
    type: 'JoinTable',
    name: body.data.name,
  });
  if (!answer.ok) return { denial: answer.denial.code === 'entry-closed' ? { code: 'unknown-code' } : answer.denial };
  return { body: { table: standing.table.id, ...(await api.identities.admit(standing.table.id, person)) } };
}

async function exchange(api: Api, request: Request): Promise<Outcome<Exchanged>> {
  const body = exchangeBody.safeParse(request.body);
  if (!body.success) return { denial: malformed(body.error) };
  const exchanged = await api.identities.exchange(body.data.link);
  if (!exchanged) return { denial: { code: 'signed-out' } };
  const { identity, session } = exchanged;
  return { body: { role: identity.role, table: identity.table, session } };
}

async function enter(api: Api, request: Request): Promise<Outcome<Entered>> {
  const body = enterBody.safeParse(request.body);
  if (!body.success) return { denial: malformed(body.error) };
  const admitted = await admittedTo(api, request, body.data.table);
  if ('denial' in admitted) return admitted;
  const { identity, standing } = admitted;
  const reservation = await api.rooms.reserve(standing, identity);
  return { body: { session: await api.identities.rotate(bearerOf(request), identity), reservation } };
}

async function openTable(api: Api, request: Request): Promise<Outcome<TableSummary>> {
  const body = openTableBody.safeParse(request.body);
  if (!body.success) return { denial: malformed(body.error) };
  const scenario = api.scenarios.get(body.data.scenario);
  if (!scenario) return { denial: { code: 'unknown-scenario', scenario: body.data.scenario } };
  const standing = await api.tables.open(scenario);
  return { body: runningSummary(standing) };
}

/** Finished tables are listed without being stood up. */
async function listTables(api: Api): Promise<Outcome<readonly TableSummary[]>> {
  const summarized = api.tables.list().map(async (row) => {
    const standing = row.finished ? undefined : await api.tables.find(row.table);
    return standing ? runningSummary(standing) : finishedSummary(row);
  });
  const settled = await Promise.allSettled(summarized);
  return { body: settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])) };
}

const runningSummary = ({ table }: Standing): TableSummary => ({
  table: table.id,
  code: table.code,
  scenario: table.game.scenario.id,
  title: table.game.scenario.title,
  phase: table.game.phase,
  round: table.game.round,
  openedAt: table.openedAt,
});

const finishedSummary = ({ table, scenario, title, openedAt }: TableRow): TableSummary => ({
  table,
  code: '',
  scenario,
  title,
  phase: 'debrief',
  round: 0,
  openedAt,
});

const scenarioSummary = (scenario: Scenario): ScenarioSummary => ({
  id: scenario.id,
  title: scenario.title,
  summary: scenario.summary,
  minutes: scenario.minutes,
  rounds: scenario.procedure.rounds,
  procedure: scenario.procedure,
  required: scenario.parties.filter((party) => party.required).length,
  parties: scenario.parties.map(({ id, name, flag }) => ({ id, name, flag })),
});

function malformed(error: z.ZodError): Denial {
  const issue = error.issues[0];
  return {
    code: 'malformed',
    where: issue?.path.map(String).join('.') || 'body',
    problem: issue?.message ?? 'unreadable',
  };
}
