/**
 * What one viewer may see. Views are built up from nothing and hold scalars and id-keyed maps only: no arrays, unions
 * or null, because the room copies them into its synchronized state field by field. An empty string means none.
 */
import type { ClauseId, ClauseStatus } from './clause.ts';
import type { PersonId, Phase, RecordKind } from './game.ts';
import type { IssueId, PartyId } from './scenario.ts';

export interface SeatView {
  /** The delegate's display name; empty when the seat is free. */
  readonly delegate: string;
  readonly person: PersonId;
  /** Whether the party takes part in the running game. */
  readonly playing: boolean;
  readonly present: boolean;
  readonly ready: boolean;
  /** Whether it has voted on everything on the ballot; how, stays secret until the ballot closes. */
  readonly voted: boolean;
}

/** Somebody at the table without a seat. */
export interface PersonView {
  readonly name: string;
  readonly present: boolean;
}

export interface RevisionView {
  readonly position: number;
  readonly obligation: number;
  readonly precision: number;
  readonly delegation: number;
  readonly title: string;
  readonly text: string;
}

/** How a party stands to a clause's text. */
export type SupportView = 'sponsor' | 'co-sponsor' | 'asked-again';
/** How a party came out of the ballot on a clause. */
export type VoteView = 'yes' | 'no' | 'abstain' | 'silent' | 'absent';
/** What an adopted clause is to a party that consented to it. */
export type BondView = 'bound' | 'repudiated';

export interface ClauseView {
  readonly number: number;
  readonly issue: IssueId;
  readonly sponsor: PartyId;
  readonly round: number;
  readonly revision: number;
  /** By revision number. */
  readonly revisions: Readonly<Record<string, RevisionView>>;
  readonly support: Readonly<Record<PartyId, SupportView>>;
  readonly status: ClauseStatus;
  readonly onBallot: boolean;
  /** Empty until the ballot on the clause has closed. */
  readonly votes: Readonly<Record<PartyId, VoteView>>;
  readonly rejection: string;
  readonly bonds: Readonly<Record<PartyId, BondView>>;
}

export interface RecordView {
  readonly kind: RecordKind;
  readonly at: number;
  readonly round: number;
  readonly party: PartyId;
  readonly clause: ClauseId;
  readonly issue: IssueId;
  readonly phase: string;
  readonly rejection: string;
  readonly value: number;
}

export interface IssueView {
  /** u now, 0-1. */
  readonly uncertainty: number;
  readonly inForce: ClauseId;
}

/** One clause in one party's result, in utils; `weight` is λ, or the outside share. */
export interface ResultLineView {
  readonly bound: boolean;
  readonly weight: number;
  readonly benefit: number;
  readonly sovereignty: number;
  readonly uncertainty: number;
  readonly divergence: number;
  readonly statusQuo: number;
  readonly net: number;
  readonly points: number;
}

export interface ResultView {
  /** Utils. */
  readonly total: number;
  /** Utils: the party's own best clause set. */
  readonly best: number;
  readonly clauses: Readonly<Record<ClauseId, ResultLineView>>;
}

/** A real instrument, as far as it touches one issue. */
export interface InstrumentView {
  readonly name: string;
  readonly year: number;
  readonly issue: IssueId;
  readonly position: number;
  readonly obligation: number;
  readonly precision: number;
  readonly delegation: number;
  readonly text: string;
  readonly source: string;
  readonly inferred: boolean;
}

/** What everybody at the table sees. */
export interface PublicView {
  readonly phase: Phase;
  readonly round: number;
  readonly paused: boolean;
  /** Milliseconds since 1970 on the server's clock; 0 while no clock runs. */
  readonly deadline: number;
  /** Milliseconds left when paused, else 0. */
  readonly remaining: number;
  readonly entryOpen: boolean;
  readonly seats: Readonly<Record<PartyId, SeatView>>;
  readonly visitors: Readonly<Record<PersonId, PersonView>>;
  readonly issues: Readonly<Record<IssueId, IssueView>>;
  readonly clauses: Readonly<Record<ClauseId, ClauseView>>;
  /** By position in the record, from 1. */
  readonly record: Readonly<Record<string, RecordView>>;
  /** Empty before the debrief. */
  readonly results: Readonly<Record<PartyId, ResultView>>;
  /** Utils; 0 before the debrief. */
  readonly joint: number;
  /** Markdown: what really happened. Empty before the debrief. */
  readonly history: string;
  /** By position in the scenario, from 1. Empty before the debrief. */
  readonly instruments: Readonly<Record<string, InstrumentView>>;
  /** By position in the scenario, from 1. Empty before the debrief. */
  readonly questions: Readonly<Record<string, string>>;
}

export interface StakeView {
  readonly ideal: number;
  readonly salience: number;
  readonly sensitivity: number;
  readonly source: string;
  readonly inferred: boolean;
}

export interface RedLineView {
  readonly issue: IssueId;
  readonly forbidden: 'below' | 'above';
  readonly threshold: number;
  readonly minObligation: number;
  readonly note: string;
  readonly source: string;
  readonly inferred: boolean;
}

/** What only one delegation sees. */
export interface PrivateView {
  /** Markdown. */
  readonly brief: string;
  readonly ratificationHurdle: number;
  readonly stakes: Readonly<Record<IssueId, StakeView>>;
  /** By position in the scenario, from 1. */
  readonly redLines: Readonly<Record<string, RedLineView>>;
  /** Its votes on the ballot that is open. */
  readonly votes: Readonly<Record<ClauseId, string>>;
  readonly draftsLeft: number;
}

export interface Views {
  readonly everybody: PublicView;
  readonly delegations: Readonly<Record<PartyId, PrivateView>>;
}
