/** Opens a table of one's own against bots, and goes there. */
import { ok } from '#shared/base/result.ts';
import type { PracticeBody } from '#shared/protocol/http.ts';
import type { Api, Asked } from '../../net/api.ts';
import { rememberTable } from '../../store/identity.ts';
import { tableHash } from '../../store/route.ts';

/** What a newcomer practises with one click. */
export const FIRST_SCENARIO = 'first-hotline';

/** Resolves with the table's id once this browser knows who it is there. */
export async function practise(api: Api, body: PracticeBody): Asked<string> {
  const [opened] = await Promise.all([api.practise(body), fetchTable()]);
  if (!opened.ok) return opened;
  const { table, session, link } = opened.value;
  rememberTable(table, { session, link, practice: true, seen: Date.now() });
  return ok(table);
}

export function goToTable(table: string): void {
  location.hash = tableHash(table, 'delegate');
}

/** The page of the table comes while the server opens it. What cannot be had is asked for again when it is shown. */
export const fetchTable = (): Promise<unknown> => import('../tablePage/TableRoute.tsx').catch(() => undefined);
