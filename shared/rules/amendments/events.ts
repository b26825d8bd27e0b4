/** Changes asked for by somebody other than the first sponsor. */
import type { AmendmentId } from '../../model/amendment.ts';
import type { ClauseContent, ClauseId, Tally } from '../../model/clause.ts';
import type { PartyId } from '../../model/scenario.ts';

export type AmendmentEvent =
  | {
      readonly type: 'AmendmentProposed';
      readonly amendment: AmendmentId;
      readonly number: number;
      readonly clause: ClauseId;
      readonly party: PartyId;
      readonly changes: Partial<ClauseContent>;
    }
  | { readonly type: 'AmendmentAccepted'; readonly amendment: AmendmentId; readonly party: PartyId }
  | { readonly type: 'AmendmentDeclined'; readonly amendment: AmendmentId; readonly party: PartyId }
  | { readonly type: 'AmendmentSigned'; readonly amendment: AmendmentId; readonly party: PartyId }
  /** Every sponsor accepted: `content` is the clause's new text, and their support stands. */
  | { readonly type: 'AmendmentTakenIn'; readonly amendment: AmendmentId; readonly content: ClauseContent }
  | { readonly type: 'AmendmentWithdrawn'; readonly amendment: AmendmentId; readonly party: PartyId }
  /** Its clause is closed, or says already what it asked for. */
  | { readonly type: 'AmendmentLapsed'; readonly amendment: AmendmentId }
  /** By a vote: `content` is the clause's new text; the clause keeps its sponsors. */
  | {
      readonly type: 'AmendmentAdopted';
      readonly amendment: AmendmentId;
      readonly tally: Tally;
      readonly content: ClauseContent;
    }
  | { readonly type: 'AmendmentRejected'; readonly amendment: AmendmentId; readonly tally: Tally };
