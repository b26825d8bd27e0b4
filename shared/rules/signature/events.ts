/** The final act: signature, ratification, entry into force, accession. */
import type { ClauseId } from '../../model/clause.ts';
import type { RatificationDraw } from '../../model/finalAct.ts';
import type { PartyId } from '../../model/scenario.ts';

export type SignatureEvent =
  | { readonly type: 'FinalActOpened' }
  | { readonly type: 'FinalActSigned'; readonly party: PartyId }
  | { readonly type: 'FinalActDeclined'; readonly party: PartyId }
  /** Outside a ballot: the party is no longer bound by the clause. */
  | { readonly type: 'ActReservationEntered'; readonly clause: ClauseId; readonly party: PartyId }
  /** It is bound after all, unless its capital repudiates that. */
  | {
      readonly type: 'ActReservationWithdrawn';
      readonly clause: ClauseId;
      readonly party: PartyId;
      readonly repudiated?: true;
    }
  | ({ readonly type: 'RatificationDrawn'; readonly party: PartyId } & RatificationDraw)
  /** `bound` is M from now on; `replaces` was in force before. */
  | {
      readonly type: 'ClauseEnteredIntoForce';
      readonly clause: ClauseId;
      readonly bound: readonly PartyId[];
      readonly replaces?: ClauseId;
    }
  /** Too few, or too little power, stand behind it. */
  | { readonly type: 'ClauseLapsed'; readonly clause: ClauseId }
  | {
      readonly type: 'ClauseAcceded';
      readonly clause: ClauseId;
      readonly party: PartyId;
      readonly repudiated: boolean;
    };
