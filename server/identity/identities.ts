/**
 * Who somebody is: permanent links, and the sessions they are exchanged for. A token is 256 random bits and only its
 * hash is kept. A session rotates whenever a table is entered; the old one holds until the new one is used.
 */
import type { Desk } from '../desk.ts';
import { type Credential, sha256 } from '../log/rows.ts';
import { newToken } from '../table/ids.ts';

/** Whoever holds a good token. */
export type Identity = Pick<Credential, 'role' | 'person' | 'table'>;

export class Identities {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** A newcomer's permanent link and first session. */
  async admit(table: string, person: string): Promise<{ readonly link: string; readonly session: string }> {
    const identity = { role: 'delegate', person, table } as const;
    return { link: await this.#issue('link', identity, ''), session: await this.#issue('session', identity, '') };
  }

  /** A new facilitator link; the links printed before are no longer good, sessions live on. */
  async facilitatorLink(): Promise<string> {
    await this.#desk.log.removeLinks('facilitator');
    return this.#issue('link', { role: 'facilitator', person: '', table: '' }, '');
  }

  /** A session for whoever holds a link. */
  async exchange(link: string): Promise<{ readonly identity: Identity; readonly session: string } | undefined> {
    const held = await this.#held('link', link);
    return held && { identity: held, session: await this.#issue('session', held, '') };
  }

  /** Who holds this session. Using one ends the session that it took over from. */
  async whoIs(session: string): Promise<Identity | undefined> {
    const held = await this.#held('session', session);
    if (held?.replaces) await this.#desk.log.removeCredential(held.replaces);
    return held;
  }

  /** The session that takes over from this one as soon as it is used. */
  async rotate(session: string, identity: Identity): Promise<string> {
    return this.#issue('session', identity, sha256(session));
  }

  async #held(kind: Credential['kind'], token: string): Promise<Credential | undefined> {
    const credential = await this.#desk.log.credential(sha256(token));
    return credential?.kind === kind ? credential : undefined;
  }

  async #issue(kind: Credential['kind'], { role, person, table }: Identity, replaces: string): Promise<string> {
    const token = newToken();
    await this.#desk.log.addCredential({
      hash: sha256(token),
      kind,
      role,
      person,
      table,
      replaces,
      madeAt: this.#desk.now(),
    });
    return token;
  }
}
