/** What is not agreed: who holds it, why, and what they would have instead. */
import type { Bracketable, BracketId, BracketReason } from '../../model/amendment.ts';
import type { ClauseId, Tally } from '../../model/clause.ts';
import type { PartyId } from '../../model/scenario.ts';

export type BracketEvent =
  | {
      readonly type: 'BracketPlaced';
      readonly bracket: BracketId;
      readonly number: number;
      readonly clause: ClauseId;
      readonly party: PartyId;
      readonly point: Bracketable;
      readonly reason: BracketReason;
      readonly alternative: number | string;
    }
  | { readonly type: 'BracketLifted'; readonly bracket: BracketId; readonly party: PartyId }
  /** The text has come to the alternative. */
  | { readonly type: 'BracketSettled'; readonly bracket: BracketId }
  | { readonly type: 'BracketLapsed'; readonly bracket: BracketId }
  /** Lifted by a vote. */
  | { readonly type: 'BracketOverruled'; readonly bracket: BracketId; readonly tally: Tally }
  /** The vote did not lift it: the clause stays on the table. */
  | { readonly type: 'BracketKept'; readonly bracket: BracketId; readonly tally: Tally };
