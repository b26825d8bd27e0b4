/** The HTTP side: joining, exchanging a link, entering a table, and a facilitator's tables. */
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Entered, Exchanged, HttpFailure, Joined, ScenarioSummary, TableSummary } from '#shared/protocol/http.ts';
import type { Trouble } from '../text/wording.ts';

export type Asked<Value> = Promise<Result<Value, Trouble>>;

/** What the page asks of the server over HTTP. A session is the bearer of the request. */
export interface Api {
  join(code: string, name: string): Asked<Joined>;
  exchange(link: string): Asked<Exchanged>;
  enter(table: string, session: string): Asked<Entered>;
  scenarios(session: string): Asked<readonly ScenarioSummary[]>;
  tables(session: string): Asked<readonly TableSummary[]>;
  openTable(scenario: string, session: string): Asked<TableSummary>;
}

export const httpApi: Api = {
  join: (code, name) => ask('POST', 'join', { code, name }),
  exchange: (link) => ask('POST', 'exchange', { link }),
  enter: (table, session) => ask('POST', 'enter', { table }, session),
  scenarios: (session) => ask('GET', 'scenarios', undefined, session),
  tables: (session) => ask('GET', 'tables', undefined, session),
  openTable: (scenario, session) => ask('POST', 'tables', { scenario }, session),
};

const PATIENCE_MS = 10_000;

async function ask<Value>(method: 'GET' | 'POST', path: string, body?: object, session?: string): Asked<Value> {
  try {
    const response = await fetch(`/api/${path}`, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(session !== undefined && { authorization: `Bearer ${session}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) return ok((await response.json()) as Value);
    return fail(await denialOf(response));
  } catch {
    return fail({ code: 'unreachable' });
  }
}

/** A proxy's error page is no answer of ours: then the server was not reached. */
async function denialOf(response: Response): Promise<Trouble> {
  try {
    return ((await response.json()) as HttpFailure).denial ?? { code: 'server-error' };
  } catch {
    return { code: response.status >= 502 ? 'unreachable' : 'server-error' };
  }
}
