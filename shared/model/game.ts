/** The state of one table: readonly JSON, made only by `evolve` from the table's events. */
import type { Choice, Clause, ClauseId } from './clause.ts';
import type { IssueId, PartyId, Scenario } from './scenario.ts';

/** A person at the table, by a random id that says nothing of who they are. */
export type PersonId = string;
/** The salted hash of a name or message, whose text stands beside the log. */
export type Digest = string;
export type ChannelId = string;

export const PHASES = ['lobby', 'briefing', 'consultations', 'voting', 'outcome', 'debrief'] as const;
export type Phase = (typeof PHASES)[number];

/** Milliseconds since 1970 on the server's clock for a deadline, milliseconds for what remains. */
export type Clock =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'running'; readonly deadline: number }
  | { readonly kind: 'paused'; readonly remaining: number };

export interface Person {
  readonly name: Digest;
  readonly present: boolean;
}

/** A delegation: a party's seat at the table. */
export interface Seat {
  readonly delegate?: PersonId;
  readonly ready: boolean;
  /** Clauses tabled in this round. */
  readonly drafts: number;
}

export interface BallotItem {
  readonly clause: ClauseId;
  readonly revision: number;
}

/** The ballot of the running voting phase, in the order of the clauses' numbers. */
export interface Ballot {
  readonly items: readonly BallotItem[];
  readonly votes: Readonly<Record<ClauseId, Readonly<Record<PartyId, Choice>>>>;
}

export interface Channel {
  /** The parties in it, in the scenario's order; empty for the plenary, where everybody is. */
  readonly members: readonly PartyId[];
  /** Messages so far, numbered from 1 within the channel. */
  readonly count: number;
}

/** A line of the public record: a template's name and its data, so that it can be worded in any language. */
export interface RecordEntry {
  readonly kind: RecordKind;
  readonly at: number;
  readonly round: number;
  readonly party?: PartyId;
  readonly clause?: ClauseId;
  readonly issue?: IssueId;
  readonly phase?: Phase;
  readonly rejection?: string;
  readonly value?: number;
}

export const RECORD_KINDS = [
  'started',
  'phase',
  'proposed',
  'amended',
  'withdrawn',
  'co-sponsored',
  'support-withdrawn',
  'adopted',
  'rejected',
  'superseded',
  'repudiated',
  'nothing-to-vote',
  'learned',
  'paused',
  'resumed',
  'extended',
  'left',
  'returned',
  'substituted',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export interface Game {
  readonly table: string;
  readonly scenario: Scenario;
  readonly phase: Phase;
  /** 0 before the first round. */
  readonly round: number;
  readonly clock: Clock;
  /** Whether the join code still lets people in. */
  readonly entryOpen: boolean;
  readonly people: Readonly<Record<PersonId, Person>>;
  readonly seats: Readonly<Record<PartyId, Seat>>;
  /** The parties seated when the game started, in the scenario's order: sums, quorum and ballots run over them. */
  readonly playing: readonly PartyId[];
  readonly clauses: Readonly<Record<ClauseId, Clause>>;
  readonly ballot?: Ballot;
  /** u now, 0-1. */
  readonly uncertainty: Readonly<Record<IssueId, number>>;
  readonly channels: Readonly<Record<ChannelId, Channel>>;
  readonly record: readonly RecordEntry[];
}

export const partyOf = (game: Game, person: PersonId): PartyId | undefined =>
  Object.keys(game.seats).find((party) => game.seats[party]?.delegate === person);

export function isPresent(game: Game, party: PartyId): boolean {
  const delegate = game.seats[party]?.delegate;
  return delegate !== undefined && game.people[delegate]?.present === true;
}

/** The parties of the game that are at the table just now. */
export const presentParties = (game: Game): readonly PartyId[] =>
  game.playing.filter((party) => isPresent(game, party));

export const clausesOf = (game: Game): readonly Clause[] => Object.values(game.clauses);

/** The one clause in force on an issue, if there is one. */
export const inForceOn = (game: Game, issue: IssueId): Clause | undefined =>
  clausesOf(game).find((clause) => clause.issue === issue && clause.status === 'adopted');
