/** The streams under /api, and what goes with them where WebSockets are blocked: a table's commands. */
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { z } from 'zod';
import type { Answer, Denial, MessagesSince } from '#shared/protocol/wire.ts';
import type { Desk } from '../desk.ts';
import type { Identity } from '../identity/identities.ts';
import { Allowance } from '../rooms/allowance.ts';
import { commandRequest, messagesSince } from '../rooms/requests.ts';
import { actorOf } from '../table/actor.ts';
import { deny } from './denied.ts';
import { type Admitted, admittedTo, type Doors } from './entry.ts';
import { EventStream } from './eventStream.ts';
import { StreamQuota } from './streamQuota.ts';
import { feedTable } from './tableFeed.ts';

export interface Streaming extends Doors {
  readonly desk: Desk;
}

/** As much as a room's connection may carry in one frame. */
const COMMAND_LIMIT = '16kb';
/** At a table one sees within five seconds that nothing comes any more. */
const TABLE_SIGN_OF_LIFE_MS = 2_000;

/** Mounted before the routes whose bodies are smaller. */
export function streamRouter(streaming: Streaming): Router {
  const { desk } = streaming;
  const router = express.Router();
  const quota = new StreamQuota();
  const allowances = new Allowances(() => desk.now());

  router.get(
    '/tables/:table/stream',
    orDenied(desk, async (request, response) => {
      const since = sinceOf(request);
      if ('denial' in since) return since.denial;
      const admitted = await admittedTo(streaming, request, tableIn(request));
      if ('denial' in admitted) return admitted.denial;
      if (!allowances.spend(admitted)) return { code: 'too-many-messages' };
      const stream = open(quota, readerOf(admitted.identity), response, TABLE_SIGN_OF_LIFE_MS);
      if (stream) feedTable(stream, admitted, since.numbers, () => desk.now());
      return stream ? undefined : TOO_MANY;
    }),
  );

  router.post(
    '/tables/:table/command',
    express.json({ limit: COMMAND_LIMIT }),
    orDenied(desk, async (request, response) => {
      const admitted = await admittedTo(streaming, request, tableIn(request));
      if ('denial' in admitted) return admitted.denial;
      response.set('Cache-Control', 'no-store').json(await answerTo(admitted, request.body, allowances, desk));
      return undefined;
    }),
  );
  return router;
}

const TOO_MANY: Denial = { code: 'too-many-tries', seconds: 10 };

type Handle = (request: Request, response: Response) => Promise<Denial | undefined>;

/** Answers why not, where there is something. Who asks for headers alone would hold a stream open for nothing. */
function orDenied(desk: Desk, handle: Handle): RequestHandler {
  return async (request, response) => {
    const denial: Denial | undefined =
      request.method === 'HEAD' ? { code: 'not-found' } : await handle(request, response);
    if (denial) deny(response, denial, desk.now());
  };
}

function open(quota: StreamQuota, reader: string, response: Response, signOfLifeMs?: number): EventStream | undefined {
  const giveBack = quota.take(reader);
  if (!giveBack) return undefined;
  const stream = new EventStream(response, signOfLifeMs);
  stream.onClose(giveBack);
  return stream;
}

const readerOf = ({ role, person, facilitator }: Identity): string => `${role} ${person}${facilitator}`;

const tableIn = ({ params }: Request): string => String(params['table']);

/** What one has of the messages already, as JSON in the address; without it one gets them all. */
function sinceOf({ query }: Request): { readonly numbers: MessagesSince } | { readonly denial: Denial } {
  const since = sinceText.safeParse(query['since'] ?? '{}');
  if (since.success) return { numbers: since.data };
  return { denial: { code: 'malformed', where: 'since', problem: 'must be JSON: a number for every channel' } };
}

const sinceText = z.string().transform(asJson).pipe(messagesSince);

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The answer that the room would give; a repeat of what came over any way is answered as the first time. */
async function answerTo(admitted: Admitted, body: unknown, allowances: Allowances, desk: Desk): Promise<Answer> {
  const denied = (denial: Denial): Answer => ({ ok: false, at: desk.now(), denial });
  if (!allowances.spend(admitted)) return denied({ code: 'too-many-messages' });
  const request = commandRequest.safeParse(body);
  if (!request.success) return denied({ code: 'malformed', where: 'message', problem: 'must be { id, command }' });
  return admitted.standing.table.ask(actorOf(admitted.identity), request.data.id, request.data.command);
}

/** HTTP knows no connections: everybody has one allowance at each table. */
class Allowances {
  readonly #now: () => number;
  readonly #tables = new WeakMap<object, Map<string, Allowance>>();

  constructor(now: () => number) {
    this.#now = now;
  }

  spend({ identity, standing: { table } }: Admitted): boolean {
    const readers = this.#tables.get(table) ?? new Map<string, Allowance>();
    this.#tables.set(table, readers);
    const reader = readerOf(identity);
    const allowance = readers.get(reader) ?? new Allowance(this.#now);
    readers.set(reader, allowance);
    return allowance.spend();
  }
}
