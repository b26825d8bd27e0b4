/** Who asks, and whether they may come to a table: the one rule for every way there. */
import type { Request } from 'express';
import type { Denial } from '#shared/protocol/wire.ts';
import type { Identities, Identity } from '../identity/identities.ts';
import type { Seminars } from '../seminar/seminars.ts';
import { isRunBy, type Standing, type Tables } from '../table/tables.ts';
import { sessionIn } from './cookies.ts';

/** What entry is decided with. */
export interface Doors {
  readonly tables: Tables;
  readonly seminars: Seminars;
  readonly identities: Identities;
}

export interface Admitted {
  readonly identity: Identity;
  readonly standing: Standing;
}

export const bearerOf = (request: Request): string =>
  request.get('authorization')?.match(/^Bearer (\S{1,128})$/)?.[1] ?? '';

/** A delegate by the session that the page sends, or else a facilitator by the cookie. */
async function identityOf(doors: Pick<Doors, 'identities'>, request: Request): Promise<Identity | undefined> {
  return bearerOf(request) === '' ? facilitatorOf(doors, request) : delegateOf(doors, request);
}

export const delegateOf = (
  { identities }: Pick<Doors, 'identities'>,
  request: Request,
): Promise<Identity | undefined> => held(identities, bearerOf(request), 'delegate');

export const facilitatorOf = (
  { identities }: Pick<Doors, 'identities'>,
  request: Request,
): Promise<Identity | undefined> => held(identities, sessionIn(request), 'facilitator');

async function held(identities: Identities, session: string, role: Identity['role']): Promise<Identity | undefined> {
  const identity = session === '' ? undefined : await identities.whoIs(session);
  return identity?.role === role ? identity : undefined;
}

/** Whoever asks, at the table: delegates where they have been let in, facilitators at those that they run; nobody runs a practice. */
export async function admittedTo(
  doors: Doors,
  request: Request,
  table: string,
): Promise<Admitted | { readonly denial: Denial }> {
  const identity = await identityOf(doors, request);
  if (!identity) return { denial: { code: 'signed-out' } };
  if (doors.tables.isCrowdedOut(table)) return { denial: { code: 'busy' } };
  const standing = await doors.tables.find(table);
  if (!standing || !(await mayEnter(doors, identity, standing))) return { denial: { code: 'unknown-table' } };
  return { identity, standing };
}

async function mayEnter(doors: Doors, identity: Identity, { table }: Standing): Promise<boolean> {
  const row = doors.tables.row(table.id);
  if (!row) return false;
  if (identity.role === 'delegate')
    return (
      (identity.seminar === '' ? identity.table === table.id : identity.seminar === row.seminar) &&
      Object.hasOwn(table.game.people, identity.person)
    );
  if (row.practice) return false;
  if (row.seminar === '') return isRunBy(row, identity.facilitator);
  return (await doors.seminars.find(row.seminar))?.isRunBy(identity.facilitator) === true;
}
