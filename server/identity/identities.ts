/**
 * Who somebody is: permanent links, and the sessions they are exchanged for. A token is 256 random bits and only its
 * hash is kept. A delegate's session rotates whenever a table is entered; the old one holds until the new one is used.
 * A facilitator's is a cookie. What nobody uses for long is no longer good.
 */
import type { PersonId } from '#shared/model/game.ts';
import type { Desk } from '../desk.ts';
import { type Credential, sha256 } from '../log/rows.ts';
import { newToken } from '../table/ids.ts';

/** Whoever holds a good token. */
export type Identity = Pick<Credential, 'role' | 'person' | 'table' | 'seminar' | 'facilitator'>;

/** Where somebody came to: a table that stands alone, or a seminar. */
type Place = Partial<Pick<Identity, 'table' | 'seminar'>>;

/** A session that has not been used for as long as this has ended. Links go on. */
const IDLE_MS: Readonly<Record<Identity['role'], number>> = { facilitator: 12 * 3_600_000, delegate: 30 * 86_400_000 };
/** The use of a session is noted this often: a write for every request would be many. */
const NOTED_MS = 300_000;

export class Identities {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** A newcomer's permanent link and first session. */
  async admit(person: PersonId, place: Place): Promise<{ readonly link: string; readonly session: string }> {
    const identity = delegate(person, place);
    const [link, session] = await Promise.all([this.#issue('link', identity), this.#issue('session', identity)]);
    return { link, session };
  }

  /** New links for people of a seminar, in their order. Former links are no longer good; sessions live on. */
  async newLinks(seminar: string, people: readonly PersonId[]): Promise<readonly string[]> {
    const links = people.map((person) => ({ token: newToken(), identity: delegate(person, { seminar }) }));
    await this.#desk.log.replaceLinks(links.map(({ token, identity }) => this.#credential('link', token, identity)));
    return links.map(({ token }) => token);
  }

  /** Ends a person's sessions; with `links` nothing lets them in any more. */
  async end(person: PersonId, what: 'sessions' | 'sessions and links'): Promise<void> {
    await this.#desk.log.removeCredentialsOf(person, what === 'sessions' ? ['session'] : ['session', 'link']);
  }

  /** A facilitator's session. */
  signIn(facilitator: string): Promise<string> {
    return this.#issue('session', { role: 'facilitator', person: '', table: '', seminar: '', facilitator });
  }

  async signOut(session: string): Promise<void> {
    await this.#desk.log.removeCredential(sha256(session));
  }

  /** What shows a seminar on a screen to whoever has it, and lets nobody in. */
  showSeminar(seminar: string): Promise<string> {
    return this.#issue('screen', delegate('', { seminar }));
  }

  /** The seminar that such a token shows. */
  async seminarShown(token: string): Promise<string | undefined> {
    return (await this.#held('screen', token))?.seminar;
  }

  /** A session for whoever holds a link. The link stays good. */
  async exchange(link: string): Promise<{ readonly identity: Identity; readonly session: string } | undefined> {
    const held = await this.#held('link', link);
    return held && { identity: held, session: await this.#issue('session', held) };
  }

  /** Who holds this session. Using one ends the session that it took over from. */
  async whoIs(session: string): Promise<Identity | undefined> {
    const held = await this.#held('session', session);
    if (!held) return undefined;
    const idle = this.#desk.now() - held.usedAt;
    if (idle > IDLE_MS[held.role]) return undefined;
    if (held.replaces) await this.#desk.log.removeCredential(held.replaces);
    if (idle > NOTED_MS) await this.#desk.log.useCredential(held.hash, this.#desk.now());
    return held;
  }

  /** The session that takes over from this one as soon as it is used. */
  rotate(session: string, identity: Identity): Promise<string> {
    return this.#issue('session', identity, sha256(session));
  }

  /** Forgets the sessions that nobody has used for long. */
  async cleanUp(): Promise<void> {
    const now = this.#desk.now();
    await Promise.all(
      (['facilitator', 'delegate'] as const).map((role) =>
        this.#desk.log.removeSessionsBefore(role, now - IDLE_MS[role]),
      ),
    );
  }

  async #held(kind: Credential['kind'], token: string): Promise<Credential | undefined> {
    const credential = await this.#desk.log.credential(sha256(token));
    return credential?.kind === kind ? credential : undefined;
  }

  async #issue(kind: Credential['kind'], identity: Identity, replaces = ''): Promise<string> {
    const token = newToken();
    await this.#desk.log.addCredential(this.#credential(kind, token, identity, replaces));
    return token;
  }

  #credential(kind: Credential['kind'], token: string, identity: Identity, replaces = ''): Credential {
    const { role, person, table, seminar, facilitator } = identity;
    const at = this.#desk.now();
    return { hash: sha256(token), kind, role, person, table, seminar, facilitator, replaces, madeAt: at, usedAt: at };
  }
}

const delegate = (person: PersonId, { table = '', seminar = '' }: Place): Identity => ({
  role: 'delegate',
  person,
  table,
  seminar,
  facilitator: '',
});
