/** Understandings and Track 2 dialogues. All of it is private, but for the issue of a dialogue and the name of whoever broke a word. */
import type { DialogueId, Insight, Pair, Promised, UnderstandingId } from '../../model/diplomacy.ts';
import type { IssueId, PartyId } from '../../model/scenario.ts';

export type DiplomacyEvent =
  | {
      readonly type: 'UnderstandingOffered';
      readonly understanding: UnderstandingId;
      readonly from: PartyId;
      readonly to: PartyId;
      readonly gives: Promised;
      readonly takes: Promised;
    }
  | { readonly type: 'UnderstandingAccepted'; readonly understanding: UnderstandingId }
  | { readonly type: 'UnderstandingDeclined'; readonly understanding: UnderstandingId }
  | { readonly type: 'UnderstandingWithdrawn'; readonly understanding: UnderstandingId }
  /** Not both of its clauses came to the vote, or one of the two was away. */
  | { readonly type: 'UnderstandingLapsed'; readonly understanding: UnderstandingId }
  /** After the vote: kept when `brokenBy` is empty. */
  | {
      readonly type: 'UnderstandingJudged';
      readonly understanding: UnderstandingId;
      readonly brokenBy: readonly PartyId[];
    }
  /** A pair kept its word: T rises by so much both ways, and only the two know. */
  | { readonly type: 'GoodwillGained'; readonly pair: Pair; readonly by: number }
  /** A word was broken, which gets about: T falls by so much both ways between the party and every other. */
  | { readonly type: 'WordBroken'; readonly party: PartyId; readonly by: number }
  | {
      readonly type: 'DialogueOffered';
      readonly dialogue: DialogueId;
      readonly from: PartyId;
      readonly to: PartyId;
      readonly issue: IssueId;
    }
  | { readonly type: 'DialogueDeclined'; readonly dialogue: DialogueId }
  | { readonly type: 'DialogueWithdrawn'; readonly dialogue: DialogueId }
  | { readonly type: 'DialogueLapsed'; readonly dialogue: DialogueId }
  /** Both spend a slot; u falls for all; each learns of the other, by chance that is drawn here once. */
  | {
      readonly type: 'DialogueHeld';
      readonly dialogue: DialogueId;
      readonly uncertainty: number;
      readonly insights: Readonly<Record<PartyId, Insight>>;
    };
