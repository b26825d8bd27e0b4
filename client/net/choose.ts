/** Chooses the way to a table: a WebSocket, and plain web requests for as long as the page is open where that is blocked. */
import { keep, kept } from '../store/keep.ts';
import { overHttp } from '../store/way.ts';
import { Late, within } from './backoff.ts';
import type { Connect } from './transport.ts';

/** How long a WebSocket may take to open, in milliseconds; where it was blocked last time one does not wait as long. */
const PATIENCE_MS = 4_000;
const SHORT_PATIENCE_MS = 1_500;
/** It may fail once by chance. */
const FAILURES = 2;

const BLOCKED = 'sockets-blocked';

/**
 * The server has been reached over HTTP when one connects. So a WebSocket that does not open in time, or fails twice on
 * end, is blocked on its way; the next page load tries it again.
 */
export function chosenWay(socket: Connect, http: Connect): Connect {
  let failures = 0;

  const trySocket: Connect = async (entered, listener, givenUp) => {
    const tooLate = new AbortController();
    const patience = kept(BLOCKED, false) ? SHORT_PATIENCE_MS : PATIENCE_MS;
    try {
      return await within(patience, socket(entered, listener, AbortSignal.any([givenUp, tooLate.signal])));
    } catch (error) {
      tooLate.abort();
      throw error;
    }
  };

  return async (entered, listener, givenUp) => {
    if (overHttp.value) return http(entered, listener, givenUp);
    try {
      const connection = await trySocket(entered, listener, givenUp);
      failures = 0;
      keep(BLOCKED, false);
      return connection;
    } catch (error) {
      if (givenUp.aborted) throw error;
      failures = error instanceof Late ? FAILURES : failures + 1;
      if (failures < FAILURES) throw error;
      overHttp.value = true;
      keep(BLOCKED, true);
      return http(entered, listener, givenUp);
    }
  };
}
