/** Motions as the page shows them. */
import { DIALS, type Dial } from '#shared/model/dials.ts';
import type { MotionId } from '#shared/model/motion.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { ClauseView, MotionView, PublicView } from '#shared/model/view.ts';
import { textOf } from '../../store/names.ts';

export type MotionEntry = readonly [MotionId, MotionView];

/** The motion that the table is asked about, if there is one. */
export const openMotion = (view: PublicView): MotionEntry | undefined =>
  Object.entries(view.motions).find(([, { status }]) => status === 'open');

/** Motions that were decided, the latest first. */
export const decidedMotions = (view: PublicView): readonly MotionEntry[] =>
  Object.entries(view.motions)
    .filter(([, { status }]) => status !== 'open')
    .sort(([, one], [, other]) => other.number - one.number);

/** The dials of a clause on which the vote can still be divided: those that have something to lose. */
export const divisible = (clause: ClauseView | undefined): readonly Dial[] =>
  clause === undefined ? [] : DIALS.filter((dial) => (textOf(clause)?.[dial] ?? 0) > 0 && !clause.divided[dial]);

/** Who has spoken for a motion, or against it. */
export const speakers = ({ spoken }: MotionView, inFavour: boolean): readonly PartyId[] =>
  Object.keys(spoken).filter((party) => spoken[party] === inFavour);
