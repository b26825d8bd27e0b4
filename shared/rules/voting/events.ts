/** The ballot of a round: what was put to the vote, who voted how, and what came of it. */
import type { Choice, ClauseId, Rejection, Tally } from '../../model/clause.ts';
import type { BallotItem } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';

export type VotingEvent =
  | { readonly type: 'BallotOpened'; readonly items: readonly BallotItem[] }
  | { readonly type: 'NothingToVote' }
  | {
      readonly type: 'VoteCast';
      readonly party: PartyId;
      readonly clause: ClauseId;
      readonly revision: number;
      readonly choice: Choice;
    }
  /** `bound` is M; `repudiated` consented across a red line and are not bound; `replaces` was in force before. */
  | {
      readonly type: 'ClauseAdopted';
      readonly clause: ClauseId;
      readonly tally: Tally;
      readonly bound: readonly PartyId[];
      readonly repudiated: readonly PartyId[];
      readonly replaces?: ClauseId;
    }
  | {
      readonly type: 'ClauseRejected';
      readonly clause: ClauseId;
      readonly tally: Tally;
      readonly rejection: Rejection;
    };
