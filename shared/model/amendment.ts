/** Changes to somebody else's clause, and brackets around what is not agreed. Both are to a clause, never to each other. */
import type { Choice, ClauseContent, ClauseId, Tally } from './clause.ts';
import type { PartyId } from './scenario.ts';

/** `a1`, `a2` … as the table counts them. */
export type AmendmentId = string;

const AMENDMENT_STATUSES = ['open', 'taken-in', 'adopted', 'rejected', 'withdrawn', 'lapsed'] as const;
/** `taken-in` is friendly: every sponsor accepted. `adopted` and `rejected` were voted on. */
export type AmendmentStatus = (typeof AMENDMENT_STATUSES)[number];

export interface Amendment {
  readonly id: AmendmentId;
  /** Counted over the table's amendments from 1. */
  readonly number: number;
  readonly clause: ClauseId;
  readonly party: PartyId;
  readonly round: number;
  /** What it would change, and to what; the rest of the clause stays as it is when the amendment is taken in. */
  readonly changes: Partial<ClauseContent>;
  /** Who would take it in, the mover included, and which sponsors would not. Asked again when the clause's text changes. */
  readonly accepted: readonly PartyId[];
  readonly declined: readonly PartyId[];
  /** Who wants it voted on if the sponsors do not take it in, the mover included. */
  readonly signatories: readonly PartyId[];
  readonly status: AmendmentStatus;
  readonly tally?: Tally;
}

/** `b1`, `b2` … as the table counts them. */
export type BracketId = string;

/** What of a clause can be bracketed. */
export const BRACKETABLE = ['position', 'obligation', 'precision', 'delegation', 'text'] as const;
export type Bracketable = (typeof BRACKETABLE)[number];

export const BRACKET_REASONS = ['substantive', 'instructions', 'tactical', 'unclear'] as const;
export type BracketReason = (typeof BRACKET_REASONS)[number];

const BRACKET_STATUSES = ['open', 'lifted', 'settled', 'overruled', 'lapsed'] as const;
/** `settled`: the text became the alternative. `overruled`: lifted by a vote. `lapsed`: its clause is closed. */
export type BracketStatus = (typeof BRACKET_STATUSES)[number];

export interface Bracket {
  readonly id: BracketId;
  readonly number: number;
  readonly clause: ClauseId;
  readonly party: PartyId;
  readonly round: number;
  readonly point: Bracketable;
  readonly reason: BracketReason;
  /** What the holder would have there instead: a position or level as a number, or a text. */
  readonly alternative: number | string;
  readonly status: BracketStatus;
  readonly tally?: Tally;
}

/** `l1`, `l2` … as the table counts them. */
export type LinkId = string;

const LINK_STATUSES = ['offered', 'linked', 'dissolved', 'decided'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

/** Two or three clauses on different issues that are adopted or rejected together. */
export interface Link {
  readonly id: LinkId;
  readonly number: number;
  /** In the order of their numbers. */
  readonly clauses: readonly ClauseId[];
  /** Who asked for it. */
  readonly party: PartyId;
  /** The first sponsors who agree; when all of them do, the clauses are linked. */
  readonly agreed: readonly PartyId[];
  /** The revision of each clause that they agreed to. */
  readonly seen: Readonly<Record<ClauseId, number>>;
  readonly status: LinkStatus;
}

/** What a vote before the vote on the clauses is about. */
export const PRELIMINARY_KINDS = ['division', 'amendment', 'bracket'] as const;
export type PreliminaryKind = (typeof PRELIMINARY_KINDS)[number];

/** An amendment's or a bracket's id, or `<clause>-<dial>` for a divided dial. */
export type PreliminaryId = string;

/** A question that is voted on before the clauses are: yes takes the amendment in, lifts the bracket, keeps the dial. */
export interface Preliminary {
  readonly id: PreliminaryId;
  readonly kind: PreliminaryKind;
  readonly clause: ClauseId;
}

export interface Preliminaries {
  /** In the order in which they are decided. */
  readonly items: readonly Preliminary[];
  readonly votes: Readonly<Record<PreliminaryId, Readonly<Record<PartyId, Choice>>>>;
}
