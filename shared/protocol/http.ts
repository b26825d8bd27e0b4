/** The HTTP side: how one gets to a table. Bodies and answers of /api; errors answer `{ denial, at }`. */
import type { PartyId, Procedure } from '../model/scenario.ts';
import type { Profile, World } from '../scoring/world.ts';
import type { Denial } from './wire.ts';

export interface ScenarioSummary {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly rounds: number;
  readonly required: number;
  /** What holds unless a seminar sets it otherwise. */
  readonly procedure: Procedure;
  readonly parties: readonly { readonly id: PartyId; readonly name: string; readonly flag: string }[];
}

export interface TableSummary {
  readonly table: string;
  readonly code: string;
  readonly scenario: string;
  readonly title: string;
  readonly phase: string;
  readonly round: number;
  readonly openedAt: number;
}

/** `POST /api/join`: a newcomer with a code. */
export interface JoinBody {
  readonly code: string;
  readonly name: string;
}

/** What a newcomer keeps: a session for this browser, and a permanent personal link for any other. */
export interface Joined {
  readonly table: string;
  readonly session: string;
  readonly link: string;
}

/** `GET /api/practice`: the scenarios that anybody may practise, without an account. */
export interface PracticeScenario {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly parties: readonly { readonly id: PartyId; readonly name: string; readonly flag: string }[];
}

/**
 * `POST /api/practice/:table/pause`, `/resume` and `/leave`, with the session, work that table as its facilitator would.
 * `POST /api/practice` → `Joined`: a table of one's own, started, with bots in every other seat.
 */
export interface PracticeBody {
  readonly scenario: string;
  /** The seat that one takes; the scenario's first required party when left out. */
  readonly party?: PartyId;
}

/** `GET /api/tables/:id/interests` once the results are open, for whoever is at the table: what its analysis is worked out from. */
export interface Interests {
  /** Every party that plays, in the scenario's order. Briefs and notes stay closed. */
  readonly profiles: readonly Profile[];
  /** The world as it was when the game ended, by party: each knows the goodwill of its own pairs. */
  readonly worlds: Readonly<Record<PartyId, World>>;
}

/** `POST /api/exchange`: a personal or facilitator link for a session. `table` is empty for a facilitator. */
export interface ExchangeBody {
  readonly link: string;
}
export interface Exchanged {
  readonly role: 'delegate' | 'facilitator';
  readonly table: string;
  readonly session: string;
}

/** `POST /api/enter` with the session as bearer: a place in the table's room, and the session to use from now on. */
export interface EnterBody {
  readonly table: string;
}
export interface Entered {
  readonly session: string;
  /** What the room's client library needs to take its place. */
  readonly reservation: unknown;
}

/** `POST /api/tables` by a facilitator. */
export interface OpenTableBody {
  readonly scenario: string;
}

/** `GET /api/check`, and the one event of `GET /api/check/stream`: the server's time, in milliseconds since 1970. */
export interface Checked {
  readonly at: number;
}

export interface HttpFailure {
  readonly denial: Denial;
  readonly at: number;
}
