/** Texts on the table and who carries them. */
import type { ClauseContent, ClauseId } from '../../model/clause.ts';
import type { IssueId, PartyId } from '../../model/scenario.ts';

export type ClauseEvent =
  | {
      readonly type: 'ClauseProposed';
      readonly clause: ClauseId;
      readonly number: number;
      /** `CHAIR` for a chair's text. */
      readonly party: PartyId;
      readonly issue: IssueId;
      readonly content: ClauseContent;
    }
  /** `cleared` are the co-sponsors whose support the change dropped: they are asked again. */
  | {
      readonly type: 'ClauseAmended';
      readonly clause: ClauseId;
      readonly party: PartyId;
      readonly content: ClauseContent;
      readonly cleared: readonly PartyId[];
    }
  | { readonly type: 'ClauseWithdrawn'; readonly clause: ClauseId; readonly party: PartyId }
  | {
      readonly type: 'ClauseCoSponsored';
      readonly clause: ClauseId;
      readonly party: PartyId;
      readonly revision: number;
    }
  | { readonly type: 'CoSponsorshipEnded'; readonly clause: ClauseId; readonly party: PartyId }
  /** Whose delegate may table a chair's text beside the facilitator; empty for nobody's. */
  | { readonly type: 'ChairAppointed'; readonly party: PartyId };
