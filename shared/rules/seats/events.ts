/** Who is at the table: people, seats, presence and entry. */
import type { Bot } from '../../model/bot.ts';
import type { Digest, PersonId } from '../../model/game.ts';
import type { PartyId, Scenario } from '../../model/scenario.ts';

export type SeatEvent =
  /** Row 0 of every log: the whole scenario, so that a table needs no other file. */
  | {
      readonly type: 'TableOpened';
      readonly table: string;
      readonly scenario: Scenario;
      readonly scenarioHash: string;
      /** A whole number from 0 to 2^32 - 1; games of before it was drawn count as 0. */
      readonly seed?: number;
      /** The debrief shows results only when the facilitator says so. */
      readonly held?: true;
      /** One person practises against bots. */
      readonly practice?: true;
      /** Utils by party: the seats' pars, from the scenario's balance certificate. */
      readonly par?: Readonly<Record<PartyId, number>>;
    }
  /** A bot has no name of its own, and is here from the first. */
  | { readonly type: 'PersonJoined'; readonly person: PersonId; readonly name: Digest; readonly bot?: Bot }
  /** The head where the seat was free, else one more of the delegation; a bot always holds the seat, as its head. */
  | { readonly type: 'SeatTaken'; readonly person: PersonId; readonly party: PartyId }
  /** One delegate leaves, or, without a person, all of them. When the head leaves the next in order is head. */
  | { readonly type: 'SeatLeft'; readonly party: PartyId; readonly person?: PersonId }
  | { readonly type: 'HeadChanged'; readonly party: PartyId; readonly person: PersonId }
  /** Out of the table, for good. */
  | { readonly type: 'PersonRemoved'; readonly person: PersonId }
  | { readonly type: 'HandChanged'; readonly person: PersonId; readonly raised: boolean }
  | { readonly type: 'MuteChanged'; readonly person: PersonId; readonly muted: boolean }
  | { readonly type: 'DelegationPrompted'; readonly party: PartyId }
  | { readonly type: 'CaretakerSeated'; readonly party: PartyId }
  | { readonly type: 'CaretakerLeft'; readonly party: PartyId }
  | { readonly type: 'PresenceChanged'; readonly person: PersonId; readonly present: boolean }
  | { readonly type: 'EntryChanged'; readonly open: boolean };
