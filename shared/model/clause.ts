/** A clause: an issue, a position, three dials and the words, with who carries it and what became of it. */
import type { Dial, Dials } from './dials.ts';
import type { IssueId, PartyId } from './scenario.ts';

export type ClauseId = string;

/** What a text says at one revision. The issue never changes: another issue is another clause. */
export interface ClauseContent extends Dials {
  /** 0-100 in steps of 5. */
  readonly position: number;
  readonly title: string;
  readonly text: string;
}

/** `adopted` is in force; `pending` is adopted and waits for its entry into force; `lapsed` has waited in vain. */
const CLAUSE_STATUSES = ['live', 'adopted', 'pending', 'rejected', 'withdrawn', 'superseded', 'lapsed'] as const;
export type ClauseStatus = (typeof CLAUSE_STATUSES)[number];

export const CHOICES = ['yes', 'no', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

/** Why a clause on the ballot fell. */
export const REJECTIONS = [
  'objection',
  'silence-broken',
  'no-majority',
  'vetoed',
  'no-quorum',
  'rival-preferred',
  'bound-party-withheld',
  'binds-nobody',
  'linked-fell',
] as const;
export type Rejection = (typeof REJECTIONS)[number];

/** How a vote came out: every party at the table stands in exactly one of the lists or maps. */
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
  /** A party, or `CHAIR` for a chair's text, which is tabled without prejudice to anybody's position. */
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
  /** The round whose ballot adopted or rejected it. */
  readonly decidedIn?: number;
  readonly rejection?: Rejection;
  /** M: who consented, less those whose capital repudiated it. Empty until adopted. */
  readonly bound: readonly PartyId[];
  /** Who consented across a red line, so that the capital repudiated the clause (MODEL.md 3). */
  readonly repudiated: readonly PartyId[];
  /** Who consented with a reservation, and so is not bound (MODEL.md 1, M). */
  readonly reserved: readonly PartyId[];
  /** The clause that this one took the place of. */
  readonly replaces?: ClauseId;
  /** Dials whose level is put to a vote of its own before the clause; the table divided the vote. */
  readonly divided: readonly Dial[];
  /** Why a party voted as it did, in its own words, kept with the record. */
  readonly explanations: Readonly<Record<PartyId, string>>;
}

export const revisionOf = (clause: Clause): number => clause.revisions.length;

/** The text as it stands. */
export function contentOf(clause: Clause): ClauseContent {
  const content = clause.revisions.at(-1);
  if (!content) throw new Error(`Clause ${clause.id} has no text`);
  return content;
}

/** What a chair's text, and the facilitator's words, go under. No party can have this name: identifiers begin with a letter. */
export const CHAIR = '*';

export const supportersOf = (clause: Clause): readonly PartyId[] => [clause.sponsor, ...clause.coSponsors];

/** The sponsors whose intentions are read into the text: nobody's into a chair's (MODEL.md 2, "Sponsor"). */
export const readingsOf = (clause: Clause): readonly PartyId[] =>
  clause.sponsor === CHAIR ? [] : supportersOf(clause);
