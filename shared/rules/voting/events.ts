/** The ballot of a round: what was put to the vote, who voted how, and what came of it. */
import type { Preliminary, PreliminaryId } from '../../model/amendment.ts';
import type { Choice, ClauseId, Rejection, Tally } from '../../model/clause.ts';
import type { Dial } from '../../model/dials.ts';
import type { BallotItem } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';

export type VotingEvent =
  /** What is voted on before the clauses. The answers are events of amendments and brackets, and `DivisionDecided`. */
  | { readonly type: 'PreliminariesOpened'; readonly items: readonly Preliminary[] }
  | {
      readonly type: 'PreliminaryVoteCast';
      readonly party: PartyId;
      readonly question: PreliminaryId;
      readonly choice: Choice;
    }
  /** A dial that is not kept goes to level 0; the clause then has a new revision, and keeps its sponsors. */
  | {
      readonly type: 'DivisionDecided';
      readonly clause: ClauseId;
      readonly dial: Dial;
      readonly tally: Tally;
      readonly kept: boolean;
    }
  | { readonly type: 'PreliminariesClosed' }
  | { readonly type: 'BallotOpened'; readonly items: readonly BallotItem[] }
  | { readonly type: 'NothingToVote' }
  | {
      readonly type: 'VoteCast';
      readonly party: PartyId;
      readonly clause: ClauseId;
      readonly revision: number;
      readonly choice: Choice;
    }
  | { readonly type: 'SilenceBroken'; readonly party: PartyId; readonly clause: ClauseId; readonly revision: number }
  /** To a clause of the open ballot. */
  | { readonly type: 'ReservationEntered'; readonly party: PartyId; readonly clause: ClauseId }
  | { readonly type: 'ReservationWithdrawn'; readonly party: PartyId; readonly clause: ClauseId }
  | { readonly type: 'VoteExplained'; readonly party: PartyId; readonly clause: ClauseId; readonly text: string }
  /** `bound` is M; `reserved` consented with a reservation; `pending` waits for its entry into force; `repudiated` consented across a red line and are not bound; `replaces` was in force before. */
  | {
      readonly type: 'ClauseAdopted';
      readonly clause: ClauseId;
      readonly tally: Tally;
      readonly bound: readonly PartyId[];
      readonly repudiated: readonly PartyId[];
      readonly reserved?: readonly PartyId[];
      readonly pending?: true;
      /** What it takes the place of: the clause in force, or, while it is pending itself, another that was. */
      readonly replaces?: ClauseId;
    }
  | {
      readonly type: 'ClauseRejected';
      readonly clause: ClauseId;
      readonly tally: Tally;
      readonly rejection: Rejection;
    };
