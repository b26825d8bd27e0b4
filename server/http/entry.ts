/** Who asks, and whether they may come to a table: the one rule for every way there. */
import type { Request } from 'express';
import type { Denial } from '#shared/protocol/wire.ts';
import type { Identities, Identity } from '../identity/identities.ts';
import type { Standing, Tables } from '../table/tables.ts';

/** What entry is decided with. */
export interface Doors {
  readonly tables: Tables;
  readonly identities: Identities;
}

export interface Admitted {
  readonly identity: Identity;
  readonly standing: Standing;
}

export const bearerOf = (request: Request): string =>
  request.get('authorization')?.match(/^Bearer (\S{1,128})$/)?.[1] ?? '';

export async function identityOf({ identities }: Doors, request: Request): Promise<Identity | undefined> {
  const session = bearerOf(request);
  return session === '' ? undefined : identities.whoIs(session);
}

/** Whoever asks, at the table: delegates come to their own, facilitators to any. */
export async function admittedTo(
  doors: Doors,
  request: Request,
  table: string,
): Promise<Admitted | { readonly denial: Denial }> {
  const identity = await identityOf(doors, request);
  if (!identity) return { denial: { code: 'signed-out' } };
  if (identity.role === 'delegate' && identity.table !== table) return { denial: { code: 'unknown-table' } };
  const standing = await doors.tables.find(table);
  return standing ? { identity, standing } : { denial: { code: 'unknown-table' } };
}
