/** A clause: an issue, a position, three dials and the words, with who carries it and what became of it. */
import type { Dials } from './dials.ts';
import type { IssueId, PartyId } from './scenario.ts';

export type ClauseId = string;

/** What a text says at one revision. The issue never changes: another issue is another clause. */
export interface ClauseContent extends Dials {
  /** 0-100 in steps of 5. */
  readonly position: number;
  readonly title: string;
  readonly text: string;
}

const CLAUSE_STATUSES = ['live', 'adopted', 'rejected', 'withdrawn', 'superseded'] as const;
export type ClauseStatus = (typeof CLAUSE_STATUSES)[number];

export const CHOICES = ['yes', 'no', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

/** Why a clause on the ballot fell. */
export const REJECTIONS = [
  'objection',
  'no-majority',
  'no-quorum',
  'rival-preferred',
  'bound-party-withheld',
  'binds-nobody',
] as const;
export type Rejection = (typeof REJECTIONS)[number];

/** How a ballot on one clause came out: every party at the table stands in exactly one of the lists or maps. */
export interface Tally {
  readonly votes: Readonly<Record<PartyId, Choice>>;
  /** Present, but cast nothing: no objection under consensus. */
  readonly silent: readonly PartyId[];
  readonly absent: readonly PartyId[];
}

export interface Clause {
  readonly id: ClauseId;
  /** Counted over the table's clauses from 1, as the table sees them. */
  readonly number: number;
  readonly issue: IssueId;
  readonly sponsor: PartyId;
  readonly coSponsors: readonly PartyId[];
  /** Who supported an earlier revision and is asked again. */
  readonly askedAgain: readonly PartyId[];
  /** The round it was tabled in, from 1. */
  readonly round: number;
  /** Every text it has had; revision n is `revisions[n - 1]`. */
  readonly revisions: readonly ClauseContent[];
  readonly status: ClauseStatus;
  readonly tally?: Tally;
  readonly rejection?: Rejection;
  /** M: who consented, less those whose capital repudiated it. Empty until adopted. */
  readonly bound: readonly PartyId[];
  /** Who consented across a red line, so that the capital repudiated the clause (MODEL.md 3). */
  readonly repudiated: readonly PartyId[];
}

export const revisionOf = (clause: Clause): number => clause.revisions.length;

/** The text as it stands. */
export function contentOf(clause: Clause): ClauseContent {
  const content = clause.revisions.at(-1);
  if (!content) throw new Error(`Clause ${clause.id} has no text`);
  return content;
}

export const supportersOf = (clause: Clause): readonly PartyId[] => [clause.sponsor, ...clause.coSponsors];
