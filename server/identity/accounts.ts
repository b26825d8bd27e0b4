/** Facilitators' accounts: a name and a password. */
import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { displayName } from '#shared/rules/fields.ts';
import type { Desk } from '../desk.ts';
import { type FacilitatorRow, sha256 } from '../log/rows.ts';
import { newId, newToken } from '../table/ids.ts';
import { hashed, matches, NOBODYS } from './password.ts';

export const accountName = displayName;
/** A new password. What somebody types to sign in may be shorter: it is just wrong. */
export const newPassword = z
  .string()
  .min(8, 'must be at least 8 characters long')
  .max(200, 'must be at most 200 characters long');

/** A facilitator's account as the rest of the server knows it. */
export type Account = Pick<FacilitatorRow, 'facilitator' | 'name'>;

/** A new account as it is kept, under an id of its own. */
export const accountRow = async (name: string, password: string, madeAt: number): Promise<FacilitatorRow> => ({
  facilitator: newId(),
  name,
  password: await hashed(password),
  madeAt,
});

export class Accounts {
  readonly #desk: Desk;
  /** The hash of the link for the first account; empty once there is one. */
  #firstLink = '';

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** A link that makes the first account, once; empty when there are accounts. New at every start. */
  async firstLink(): Promise<string> {
    if ((await this.#desk.log.facilitators()).length > 0) return '';
    const link = newToken();
    this.#firstLink = sha256(link);
    return link;
  }

  /** The first account, for whoever holds the link; `undefined` when it is not, or no longer, good. */
  async first(link: string, name: string, password: string): Promise<Account | undefined> {
    if (!sameHash(sha256(link), this.#firstLink)) return undefined;
    const row = await accountRow(name, password, this.#desk.now());
    if (!(await this.#desk.log.addFirstFacilitator(row))) return undefined;
    this.#firstLink = '';
    return row;
  }

  /** Whoever has this name and password. */
  async holding(name: string, password: string): Promise<Account | undefined> {
    const row = await this.#desk.log.facilitatorNamed(name);
    const right = await matches(password, row?.password ?? NOBODYS);
    return right ? row : undefined;
  }

  named(name: string): Promise<Account | undefined> {
    return this.#desk.log.facilitatorNamed(name);
  }

  find(id: string): Promise<Account | undefined> {
    return this.#desk.log.facilitator(id);
  }
}

const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
