/** The HTTP side for whoever plays: joining, exchanging a link, entering a table; and a facilitator's single tables. */
import { fail, ok, type Result } from '#shared/base/result.ts';
import type {
  Entered,
  Exchanged,
  HttpFailure,
  Interests,
  Joined,
  PracticeBody,
  PracticeScenario,
  ScenarioSummary,
  TableSummary,
} from '#shared/protocol/http.ts';
import type { JoinedSeminar } from '#shared/protocol/seminar.ts';
import type { Trouble } from '../text/wording.ts';

export type Asked<Value> = Promise<Result<Value, Trouble>>;

type PracticeWish = 'pause' | 'resume' | 'leave';

/** What the page asks of the server over HTTP. A delegate's session is the bearer, a facilitator's is a cookie. */
export interface Api {
  /** With a table's code, or a seminar's. */
  join(code: string, name: string): Asked<Joined | JoinedSeminar>;
  exchange(link: string): Asked<Exchanged | JoinedSeminar>;
  /** The session is empty for a facilitator. */
  enter(table: string, session: string): Asked<Entered>;
  /** What every delegation wanted, once the results are open. The session is empty for a facilitator. */
  interests(table: string, session: string): Asked<Interests>;
  scenarios(): Asked<readonly ScenarioSummary[]>;
  tables(): Asked<readonly TableSummary[]>;
  openTable(scenario: string): Asked<TableSummary>;
  /** What anybody may practise alone. */
  practices(): Asked<readonly PracticeScenario[]>;
  practise(body: PracticeBody): Asked<Joined>;
  /** Works one's own practice table as its facilitator would. */
  wish(table: string, wish: PracticeWish, session: string): Asked<object>;
}

export const httpApi: Api = {
  join: (code, name) => ask('POST', 'join', { code, name }),
  exchange: (link) => ask('POST', 'exchange', { link }),
  enter: (table, session) => ask('POST', 'enter', { table }, session),
  interests: (table, session) => ask('GET', `tables/${encodeURIComponent(table)}/interests`, undefined, session),
  scenarios: () => ask('GET', 'scenarios'),
  tables: () => ask('GET', 'tables'),
  openTable: (scenario) => ask('POST', 'tables', { scenario }),
  practices: () => ask('GET', 'practice'),
  practise: (body) => ask('POST', 'practice', body),
  wish: (table, wish, session) => ask('POST', `practice/${encodeURIComponent(table)}/${wish}`, {}, session),
};

const FINAL: ReadonlySet<string> = new Set(['signed-out', 'unknown-table', 'not-for-you', 'not-found']);

/** Whether no further try will change it. */
export const isFinal = ({ code }: Trouble): boolean => FINAL.has(code);

const PATIENCE_MS = 10_000;

/** Asks for `/api/<path>`; an answer without a body is an empty object. */
export async function ask<Value>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
  session = '',
): Asked<Value> {
  try {
    const response = await fetch(`/api/${path}`, {
      method,
      headers: { ...(body && { 'content-type': 'application/json' }), ...askedWith(session) },
      ...(body && { body: JSON.stringify(body) }),
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) return ok((response.status === 204 ? {} : await response.json()) as Value);
    return fail(await denialOf(response));
  } catch {
    return fail({ code: 'unreachable' });
  }
}

/** The header that says who asks; without a session the browser's cookie does. */
export const askedWith = (session: string | undefined): Readonly<Record<string, string>> =>
  session ? { authorization: `Bearer ${session}` } : {};

/** A proxy's error page is no answer of ours: then the server was not reached. */
export async function denialOf(response: Response): Promise<Trouble> {
  const answered = (await response.json().catch(() => undefined)) as HttpFailure | undefined;
  return answered?.denial ?? { code: response.status >= 502 ? 'unreachable' : 'server-error' };
}
