/** Motions: what the table decides about its own procedure, then and there. */
import type { ClauseId } from './clause.ts';
import type { Dial } from './dials.ts';
import type { PartyId } from './scenario.ts';

/** `m1`, `m2` … as the table counts them. */
export type MotionId = string;

export const MOTION_KINDS = ['caucus', 'close-debate', 'divide'] as const;
export type MotionKind = (typeof MOTION_KINDS)[number];

const MOTION_STATUSES = ['open', 'carried', 'failed'] as const;
export type MotionStatus = (typeof MOTION_STATUSES)[number];

/** What is moved: a caucus of so many minutes, a vote at once, or a vote of its own on one dial of a clause. */
export type Moved =
  | { readonly kind: 'caucus'; readonly minutes: number }
  | { readonly kind: 'close-debate' }
  | { readonly kind: 'divide'; readonly clause: ClauseId; readonly dial: Dial };

export interface Motion {
  readonly id: MotionId;
  readonly number: number;
  readonly moved: Moved;
  readonly party: PartyId;
  readonly round: number;
  readonly inFavour: readonly PartyId[];
  readonly against: readonly PartyId[];
  readonly status: MotionStatus;
}
