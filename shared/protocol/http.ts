/** The HTTP side: how one gets to a table. Bodies and answers of /api; errors answer `{ denial, at }`. */
import type { PartyId, Procedure } from '../model/scenario.ts';
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
