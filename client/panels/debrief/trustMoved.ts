/** How trust has moved over a game. */
import type { PartyId } from '#shared/model/scenario.ts';

export interface TrustMoved {
  readonly from: PartyId;
  readonly to: PartyId;
  /** 0-1. */
  readonly before: number;
  readonly after: number;
}

type TrustOf = (from: PartyId, to: PartyId) => number;

/** Smaller than any change that the page could show: sums of decimal fractions are not exact. */
const UNSEEN = 1e-6;

/** The pairs whose trust is another than before, in the parties' order. */
export const trustMoved = (parties: readonly PartyId[], before: TrustOf, after: TrustOf): readonly TrustMoved[] =>
  parties
    .flatMap((from) => parties.filter((to) => to !== from).map((to) => ({ from, to })))
    .map(({ from, to }) => ({ from, to, before: before(from, to), after: after(from, to) }))
    .filter((pair) => Math.abs(pair.after - pair.before) > UNSEEN);
