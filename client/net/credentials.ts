/** The session to use, kept up to date: it rotates, other tabs rotate it too, and the link brings a new one. */
import { fail, type Result } from '#shared/base/result.ts';
import type { SeminarId } from '#shared/protocol/seminar.ts';
import type { Role } from '#shared/protocol/wire.ts';
import { type Identity, identityAt, memberOf, rememberSeminar, rememberSession } from '../store/identity.ts';
import type { Trouble } from '../text/wording.ts';
import type { Api } from './api.ts';

export interface Credentials {
  read(): Identity | undefined;
  write(session: string): void;
}

/** A facilitator's session is a cookie: there is nothing to say and nothing to keep. */
const cookie: Credentials = { read: () => ({ session: '', link: '' }), write: () => undefined };

export const credentialsFor = (table: string, role: Role): Credentials =>
  role === 'facilitator'
    ? cookie
    : { read: () => identityAt(table), write: (session) => rememberSession(table, session) };

export const seminarCredentials = (seminar: SeminarId): Credentials => ({
  read: () => memberOf(seminar),
  write: (session) => rememberSeminar(seminar, { session }),
});

/**
 * Asks with the session at hand; when it is no longer good, with the one another tab has got meanwhile, and at last
 * with a new one for the permanent link.
 */
export async function asking<Value>(
  api: Api,
  credentials: Credentials,
  ask: (session: string) => Promise<Result<Value, Trouble>>,
): Promise<Result<Value, Trouble>> {
  const first = credentials.read();
  if (!first) return fail({ code: 'signed-out' });
  const answer = await ask(first.session);
  if (!signedOut(answer)) return answer;
  const second = credentials.read();
  if (second && second.session !== first.session) {
    const again = await ask(second.session);
    if (!signedOut(again)) return again;
  }
  if (first.link === '') return answer;
  const exchanged = await api.exchange(first.link);
  if (!exchanged.ok) return fail(exchanged.error.code === 'unreachable' ? exchanged.error : { code: 'signed-out' });
  credentials.write(exchanged.value.session);
  return ask(exchanged.value.session);
}

const signedOut = (answer: Result<unknown, Trouble>): boolean => !answer.ok && answer.error.code === 'signed-out';
