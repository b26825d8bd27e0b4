/**
 * The classroom over HTTP: facilitators' accounts, seminars with their people and tables, and the streams that keep
 * pages up to date. Bodies and answers of /api; errors answer `{ denial, at }`. A stream sends server-sent events whose
 * data is JSON: the first event is one of the types here, named beside its route; each later one holds only those of
 * its fields that have changed.
 */
import type { Strength, Tactic } from '../model/bot.ts';
import type { ChannelId, PersonId, Phase } from '../model/game.ts';
import type { PublicScenario } from '../model/publicScenario.ts';
import type { DecisionRule, PartyId, Press, TimedPhase } from '../model/scenario.ts';
import type { AwaitedView, CardView, PublicView } from '../model/view.ts';
import type { Denial, Message, RoomView } from './wire.ts';

export type SeminarId = string;

/** `POST /api/facilitators` with the one-time link of the first start: the first account, signed in at once. */
export interface FirstFacilitatorBody {
  readonly link: string;
  readonly name: string;
  readonly password: string;
}
/** `POST /api/sign-in`; the session comes as a cookie that no script can read. `POST /api/sign-out` ends it. */
export interface SignInBody {
  readonly name: string;
  readonly password: string;
}
/** `GET /api/me` by a facilitator. */
export interface SignedIn {
  readonly name: string;
}

/** What a seminar sets otherwise than its scenario; what is left out stays as the scenario says. */
export interface Settings {
  /** Seconds. */
  readonly lengths?: Partial<Readonly<Record<TimedPhase, number>>>;
  readonly rounds?: number;
  readonly decisionRule?: DecisionRule;
  readonly press?: Press;
  readonly caretakers?: boolean;
  readonly delegates?: number;
  /** 0 to 2^32 - 1; drawn when left out. Tables differ all the same. */
  readonly seed?: number;
  /** Whether results wait until the facilitator releases them, or all tables have ended. True when left out. */
  readonly holdDebrief?: boolean;
}

/** `POST /api/seminars` → `SeminarView`. */
export interface OpenSeminarBody {
  readonly title: string;
  readonly scenario: string;
  readonly settings: Settings;
  readonly tables: number;
  /** One person a line; empty for open joining. */
  readonly roster: readonly string[];
}

/** `GET /api/seminars` → `readonly SeminarSummary[]`, the newest first. */
export interface SeminarSummary {
  readonly id: SeminarId;
  readonly title: string;
  readonly scenario: string;
  readonly openedAt: number;
  readonly ended: boolean;
  readonly tables: number;
  readonly people: number;
}

/** Somebody of a seminar: on the roster, or joined by themselves. */
export interface SeminarPersonView {
  readonly person: PersonId;
  /** The label on the roster; empty for who joined by themselves. */
  readonly label: string;
  /** What they call themselves; empty until they came. */
  readonly name: string;
  readonly present: boolean;
  /** Empty until they are placed. */
  readonly table: string;
  /** Empty for an observer, or until they are placed. */
  readonly party: PartyId;
  /** Parties they would like, best first. */
  readonly wishes: readonly PartyId[];
}

export interface SeminarTableView {
  readonly table: string;
  /** 1, 2, … as people call it. */
  readonly number: number;
  readonly phase: Phase;
  readonly round: number;
  readonly paused: boolean;
  readonly deadline: number;
  readonly remaining: number;
  readonly held: boolean;
  /** By party that plays, or in the lobby by party that has a delegate. */
  readonly seats: Readonly<Record<PartyId, SeminarSeatView>>;
  /** Clauses on the table, in force, pending; brackets left; votes cast and due. */
  readonly live: number;
  readonly adopted: number;
  readonly pending: number;
  readonly brackets: number;
  readonly votes: number;
  readonly votesDue: number;
  /** People who raised a hand. */
  readonly hands: readonly PersonId[];
  /** Channels in which delegations have written to the facilitator. */
  readonly asked: readonly AskedView[];
  /** The news that has broken here, by the scenario's ids. */
  readonly broken: readonly string[];
  /** The type of the first event of the step that can be undone; empty when none can. */
  readonly lastStep: string;
  /** Utils: the joint result as it is now. */
  readonly joint: number;
}

/** What was written to the facilitator in one channel. Messages are counted within it from 1. */
export interface AskedView {
  readonly channel: ChannelId;
  /** The channel's last message. */
  readonly count: number;
  /** The facilitator's last message there, which answers everything before it; 0 for none. */
  readonly answered: number;
  /** Whose message to the facilitator came last, and the name of who wrote it. */
  readonly party: PartyId;
  readonly name: string;
}

/** News of the scenario, which a facilitator may break at any table. */
export interface SeminarNewsView extends Omit<CardView, 'broke'> {
  readonly event: string;
}

export interface SeminarSeatView {
  readonly present: boolean;
  readonly caretaker: boolean;
  /** The tactic and the strength of the bot that speaks for it; empty where none does. */
  readonly bot: Tactic | '';
  readonly strength: Strength | '';
  readonly awaited: AwaitedView;
  readonly prompted: boolean;
  readonly awaySince: number;
}

/** `GET /api/seminars/:id`, and what `GET /api/seminars/:id/stream` sends. For its facilitators. */
export interface SeminarView {
  readonly id: SeminarId;
  /** The server's time, in milliseconds since 1970: clocks are shown by it. */
  readonly at: number;
  /** Six characters that stand for the seminar while entry is open. */
  readonly code: string;
  readonly title: string;
  readonly scenario: PublicScenario;
  readonly settings: Settings;
  readonly openedAt: number;
  readonly entryOpen: boolean;
  readonly ended: boolean;
  readonly facilitators: readonly string[];
  readonly people: readonly SeminarPersonView[];
  readonly tables: readonly SeminarTableView[];
  /** In the scenario's order. */
  readonly news: readonly SeminarNewsView[];
}

/** `POST /api/seminars/:id/place` → `SeminarView`: people to tables and parties; an empty table takes them out of theirs. */
export interface PlaceBody {
  readonly places: readonly { readonly person: PersonId; readonly table: string; readonly party: PartyId }[];
}
/** `POST /api/seminars/:id/deal`: everybody who has no place yet gets one. The same seed deals the same. */
export interface DealBody {
  readonly by: 'random' | 'wishes';
  readonly seed: number;
}
/** `POST /api/seminars/:id/roster`: more people, one a line. */
export interface RosterBody {
  readonly labels: readonly string[];
}
/** `POST /api/seminars/:id/tables`: so many more tables. */
export interface MoreTablesBody {
  readonly count: number;
}
/** `POST /api/seminars/:id/entry`, and `/end`, which takes no body. */
export interface EntryBody {
  readonly open: boolean;
}
/** `POST /api/seminars/:id/facilitators`: another account may run this seminar too. */
export interface CoFacilitatorBody {
  readonly name: string;
}
/**
 * `POST /api/seminars/:id/command` takes `{ id, tables, command }`: a facilitator's command to some tables or, with none
 * named, to all. The id is the sender's own and fresh: a repeat is answered as the first time. What each table answered:
 */
export interface TablesAnswer {
  readonly answers: Readonly<Record<string, { readonly denial?: Denial }>>;
}
/** `POST /api/seminars/:id/people/:person/link` → a new personal link; the former is no longer good. */
export interface NewLink {
  readonly link: string;
}
/** `GET /api/seminars/:id/cards` → `readonly SeatCard[]`: everybody's card, with a fresh personal link each. */
export interface SeatCard {
  readonly person: PersonId;
  readonly label: string;
  readonly link: string;
  readonly table: number;
  readonly party: PartyId;
  /** Markdown; empty for an observer. */
  readonly brief: string;
}

/** `POST /api/join` with a seminar's code, and `POST /api/exchange` with a seminar link, answer this. */
export interface JoinedSeminar {
  readonly seminar: SeminarId;
  readonly person: PersonId;
  readonly session: string;
  /** Empty when one came by the link. */
  readonly link: string;
}

/** `GET /api/place/stream` with the session as bearer: where one belongs just now. */
export interface PlaceView {
  readonly seminar: SeminarId;
  readonly title: string;
  readonly name: string;
  /** Empty while one waits for a place. */
  readonly table: string;
  readonly number: number;
  readonly party: PartyId;
  /** The parties one may wish for. `POST /api/place/wishes` with `{ wishes }` says so. */
  readonly parties: readonly { readonly id: PartyId; readonly name: string; readonly flag: string }[];
  readonly wishes: readonly PartyId[];
  readonly here: number;
  readonly expected: number;
}

/** `POST /api/seminars/:id/projector` → a token; `GET /api/projector/:token/stream` sends `ProjectorView`. Nothing private. */
export interface ProjectorToken {
  readonly token: string;
}
export interface ProjectorView {
  readonly title: string;
  readonly code: string;
  readonly entryOpen: boolean;
  readonly scenario: PublicScenario;
  readonly at: number;
  readonly tables: readonly { readonly table: string; readonly number: number; readonly everybody: PublicView }[];
}

/** The events of a table's stream beside `TableStreamed`: `Welcome`, first of all, and that the seat was opened elsewhere. */
export const STREAMED = { welcome: 'welcome', replaced: 'replaced' } as const;

/** What `GET /api/tables/:id/stream?since=<json>` sends where WebSockets are blocked: the same as the room would. */
export type TableStreamed =
  | { readonly kind: 'view'; readonly at: number; readonly view: RoomView }
  | { readonly kind: 'message'; readonly message: Message };
