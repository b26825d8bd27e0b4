/** What delegations arrange between themselves: understandings and Track 2 dialogues. Only the two of them know. */
import type { Choice, ClauseId } from './clause.ts';
import type { IssueId, PartyId } from './scenario.ts';

/** Counted within a pair, so that nobody learns from a number what others do: `ARC+BOR-1`. */
export type UnderstandingId = string;

/** A promise to vote so on a clause the next time the table votes. */
export interface Promised {
  readonly clause: ClauseId;
  readonly choice: Choice;
}

const UNDERSTANDING_STATUSES = ['offered', 'accepted', 'declined', 'withdrawn', 'lapsed', 'kept', 'broken'] as const;
export type UnderstandingStatus = (typeof UNDERSTANDING_STATUSES)[number];

/** "We vote `gives` if you vote `takes`." */
export interface Understanding {
  readonly id: UnderstandingId;
  readonly from: PartyId;
  readonly to: PartyId;
  readonly gives: Promised;
  readonly takes: Promised;
  readonly round: number;
  readonly status: UnderstandingStatus;
  /** Who of the two did not vote as promised. */
  readonly brokenBy: readonly PartyId[];
}

/** Counted within a pair: `ARC+BOR-1`. */
export type DialogueId = string;

const DIALOGUE_STATUSES = ['offered', 'held', 'declined', 'withdrawn', 'lapsed'] as const;
export type DialogueStatus = (typeof DIALOGUE_STATUSES)[number];

/** A Track 2 dialogue on one issue. */
export interface Dialogue {
  readonly id: DialogueId;
  readonly from: PartyId;
  readonly to: PartyId;
  readonly issue: IssueId;
  readonly round: number;
  readonly status: DialogueStatus;
}

/** What a dialogue taught one party of another: its ideal point lies from `low` to `high`, 0-100, both included. */
export interface Insight {
  readonly party: PartyId;
  readonly issue: IssueId;
  readonly low: number;
  readonly high: number;
}

/** Two parties in the order of their names, joined by `+`, which stands in no identifier. */
export type Pair = string;

export const pairOf = (one: PartyId, other: PartyId): Pair => [one, other].sort().join('+');
