/** What the model needs to know: the public world, one party's private profile, and the text that is weighed. */
import type { Dials } from '../model/dials.ts';
import { DEFAULT_TRUST, type IssueId, type PartyId, type RedLine, type Stake } from '../model/scenario.ts';

/** What everybody at the table knows. */
export interface World {
  /** The parties that every sum runs over, with their power weights w. */
  readonly power: Readonly<Record<PartyId, number>>;
  /** u 0-1 and status quo q 0-100, as they are now. */
  readonly issues: Readonly<Record<IssueId, { readonly uncertainty: number; readonly statusQuo: number }>>;
  /** T 0-1: how far the first party trusts the second. */
  readonly trust: Readonly<Record<PartyId, Readonly<Record<PartyId, number>>>>;
  /** Public stances 0-100, by party and issue. */
  readonly declared: Readonly<Record<PartyId, Readonly<Record<IssueId, number>>>>;
}

/** What only one party knows of itself. */
export interface Profile {
  readonly party: PartyId;
  readonly stakes: Readonly<Record<IssueId, Pick<Stake, 'ideal' | 'salience' | 'sensitivity'>>>;
  readonly redLines: readonly RedLine[];
}

/** A clause as the model sees it: no words, only where it stands and who carries it. */
export interface Draft extends Dials {
  readonly issue: IssueId;
  readonly position: number;
  /** Sponsor and co-sponsors; empty for a text that nobody carries. */
  readonly sponsors: readonly PartyId[];
}

export const trustBetween = (world: World, from: PartyId, to: PartyId): number =>
  world.trust[from]?.[to] ?? DEFAULT_TRUST;
