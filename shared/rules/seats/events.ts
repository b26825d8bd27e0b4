/** Who is at the table: people, seats, presence and entry. */
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
    }
  | { readonly type: 'PersonJoined'; readonly person: PersonId; readonly name: Digest }
  | { readonly type: 'SeatTaken'; readonly person: PersonId; readonly party: PartyId }
  | { readonly type: 'SeatLeft'; readonly party: PartyId }
  | { readonly type: 'PresenceChanged'; readonly person: PersonId; readonly present: boolean }
  | { readonly type: 'EntryChanged'; readonly open: boolean };
