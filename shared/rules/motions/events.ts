/** What the table decides about its own procedure. */
import type { MotionId, Moved } from '../../model/motion.ts';
import type { PartyId } from '../../model/scenario.ts';

export type MotionEvent =
  | {
      readonly type: 'MotionMade';
      readonly motion: MotionId;
      readonly number: number;
      readonly party: PartyId;
      readonly moved: Moved;
    }
  | {
      readonly type: 'MotionAnswered';
      readonly motion: MotionId;
      readonly party: PartyId;
      readonly inFavour: boolean;
    }
  | { readonly type: 'MotionCarried'; readonly motion: MotionId }
  | { readonly type: 'MotionFailed'; readonly motion: MotionId }
  /** Formal acts rest until then, and the phase ends as much later; both in milliseconds since 1970. */
  | { readonly type: 'CaucusStarted'; readonly until: number; readonly deadline: number }
  | { readonly type: 'CaucusEnded' };
