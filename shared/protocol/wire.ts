/** What crosses the wire between browser and server, with its version. Another transport would carry the same. */
import type { ChannelId } from '../model/game.ts';
import type { PublicScenario } from '../model/publicScenario.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PartyId } from '../model/scenario.ts';
import type { FacilitatorView, PrivateView, PublicView } from '../model/view.ts';
import type { Command } from '../rules/commands.ts';

/** Raised when an older page could no longer talk to the server; the page then asks to be reloaded. */
export const PROTOCOL_VERSION = 2;

/** A command with the sender's own fresh id, so that a repeat is recognised and answered as the first time. */
export interface CommandRequest {
  readonly id: string;
  readonly command: Command;
}

/** The server's faults, beside the engine's refusals. */
export interface Faults {
  /** A fresh id is needed: 8 to 64 letters, digits or hyphens. */
  readonly 'bad-command-id': object;
  readonly 'too-many-messages': object;
  readonly 'unknown-code': object;
  readonly 'too-many-tries': { readonly seconds: number };
  readonly 'signed-out': object;
  readonly 'unknown-table': object;
  /** In a seminar the facilitator says who sits where. */
  readonly 'seat-dealt': object;
  readonly 'unknown-scenario': { readonly scenario: string };
  readonly 'not-found': object;
  /** A scenario that is not open to practice. */
  readonly 'practice-closed': { readonly scenario: string };
  /** Too many people practise just now. */
  readonly busy: object;
  /** More has happened at a practice table than one game needs: it can only be left. */
  readonly 'practice-full': object;
  /** What is open only with the results. */
  readonly 'not-released': object;
  readonly 'too-large': object;
  readonly 'not-saved': object;
  readonly 'server-error': object;
}
export type FaultCode = keyof Faults;
export type Fault = { [Code in FaultCode]: { readonly code: Code } & Faults[Code] }[FaultCode];

/** Why something was not done: coded, worded by the client. */
export type Denial = Refusal | Fault;

/** The answer to a command; `at` is the server's time in milliseconds since 1970. */
export type Answer =
  | { readonly ok: true; readonly at: number }
  | { readonly ok: false; readonly at: number; readonly denial: Denial };

export interface Message {
  readonly channel: ChannelId;
  /** Empty for the plenary. */
  readonly members: readonly PartyId[];
  /** Counted within the channel from 1. */
  readonly number: number;
  /** A party, or `*` for the facilitator. */
  readonly from: PartyId;
  /** The display name of whoever spoke. */
  readonly name: string;
  readonly at: number;
  readonly text: string;
}

/** The last message number that the client has, by channel. */
export type MessagesSince = Readonly<Record<ChannelId, number>>;

/** What one gets on entering a table, before the first view. */
export interface Welcome {
  readonly protocol: number;
  readonly at: number;
  readonly role: Role;
  readonly person: string;
  readonly table: string;
  readonly scenario: PublicScenario;
  readonly scenarioHash: string;
  readonly messages: readonly Message[];
}

export type Role = 'delegate' | 'facilitator';

/** The names of the requests and messages of a table's connection. */
export const WIRE = { command: 'command', welcome: 'welcome', message: 'message' } as const;

/** The close code of a connection whose seat was opened in another tab or on another device. */
export const REPLACED = 4020;

/** What the client asks when it comes (back): everything since the last message it has. */
export interface WelcomeRequest {
  readonly since: MessagesSince;
}

/** The room's synchronized state, as plain JSON: `secret` is there only for one's own delegation, or the facilitator. */
export interface RoomView {
  readonly everybody: PublicView;
  readonly facilitator: { readonly secret?: FacilitatorView };
  readonly delegations: Readonly<Record<PartyId, { readonly secret?: PrivateView }>>;
}
