/** A table without a WebSocket: its stream, and its commands by post. */
import type { Request } from 'express';
import { z } from 'zod';
import type { Answer, Denial, MessagesSince } from '#shared/protocol/wire.ts';
import type { Identity } from '../identity/identities.ts';
import { Allowance } from '../rooms/allowance.ts';
import { commandRequest, messagesSince } from '../rooms/requests.ts';
import { actorOf } from '../table/actor.ts';
import type { Api } from './api.ts';
import { denied, type Handler, type Outcome, partOf } from './asking.ts';
import { type Admitted, admittedTo } from './entry.ts';
import type { Feed } from './streaming.ts';
import { feedTable } from './tableFeed.ts';

/** At a table one sees within five seconds that nothing comes any more. */
const SIGN_OF_LIFE_MS = 2_000;

/** `Welcome`, then `TableStreamed`. */
export const tableFeed =
  (api: Api, allowances: Allowances): Handler<Feed> =>
  async (request) => {
    const since = sinceOf(request);
    if ('denial' in since) return since;
    const admitted = await admittedTo(api, request, partOf(request, 'id'));
    if ('denial' in admitted) return admitted;
    if (!allowances.spend(admitted)) return denied({ code: 'too-many-messages' });
    return {
      body: {
        reader: readerOf(admitted.identity),
        signOfLifeMs: SIGN_OF_LIFE_MS,
        begin: (stream) => feedTable(stream, admitted, since.body, () => api.desk.now()),
      },
    };
  };

/** The answer that the room would give; a repeat of what came over any way is answered as the first time. */
export const tableCommand =
  (api: Api, allowances: Allowances): Handler<Answer> =>
  async (request) => {
    const admitted = await admittedTo(api, request, partOf(request, 'id'));
    if ('denial' in admitted) return admitted;
    const no = (denial: Denial) => ({ body: { ok: false, at: api.desk.now(), denial } as const });
    if (!allowances.spend(admitted)) return no({ code: 'too-many-messages' });
    const asked = commandRequest.safeParse(request.body);
    if (!asked.success) return no({ code: 'malformed', where: 'message', problem: 'must be { id, command }' });
    const { table } = admitted.standing;
    return { body: await table.ask(actorOf(admitted.identity), asked.data.id, asked.data.command) };
  };

const readerOf = ({ role, person, facilitator }: Identity): string => `${role} ${person}${facilitator}`;

/** What one has of the messages already, as JSON in the address; without it one gets them all. */
function sinceOf({ query }: Request): Outcome<MessagesSince> {
  const since = sinceText.safeParse(query['since'] ?? '{}');
  return since.success
    ? { body: since.data }
    : denied({ code: 'malformed', where: 'since', problem: 'must be JSON: a number for every channel' });
}

const sinceText = z.string().transform(asJson).pipe(messagesSince);

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** HTTP knows no connections: everybody has one allowance at each table. */
export class Allowances {
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
