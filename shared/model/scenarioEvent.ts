/** News from outside the room: when a scenario lets it happen, what is read, and what it changes. */
import type { Level } from './dials.ts';
import type { IssueId, PartyId } from './scenario.ts';

/** Holds while a clause on the issue with at least that obligation is in force, or while none is. */
interface EventCondition {
  readonly issue: IssueId;
  readonly inForce: boolean;
  readonly obligation: Level;
}

/** So many seconds into a round's consultations; when an outcome begins and a condition holds; or when the facilitator says so. */
export type EventTime =
  | { readonly round: number; readonly afterSeconds: number }
  | { readonly condition: EventCondition }
  | { readonly facilitator: true };

/** A change between -1 and 1; what it is added to stays within 0-1. */
interface StakeChange {
  readonly party: PartyId;
  readonly issue: IssueId;
  readonly change: number;
}

export interface EventEffects {
  readonly trust: readonly { readonly from: PartyId; readonly to: PartyId; readonly change: number }[];
  /** Change of u by issue. */
  readonly uncertainty: Readonly<Record<IssueId, number>>;
  readonly salience: readonly StakeChange[];
  readonly sensitivity: readonly StakeChange[];
}

/** The short name that the scenario gives an event. */
export type NewsId = string;

export interface ScenarioEvent {
  readonly id: NewsId;
  /** The headline. */
  readonly title: string;
  readonly when: EventTime;
  /** What everybody reads once it has happened. */
  readonly text: string;
  /** What only one party reads, by party. Confidential for ever. */
  readonly private: Readonly<Record<PartyId, string>>;
  /** Confidential before the event: they tell of salience and sensitivity. */
  readonly effects: EventEffects;
  readonly source: string;
  readonly inferred: boolean;
}
