/** Everything that can happen at a table: past tense, with every outcome in it. Events are the log's file format. */
import type { AmendmentEvent } from './amendments/events.ts';
import type { BracketEvent } from './brackets/events.ts';
import type { CapitalEvent } from './capital/events.ts';
import type { ChannelEvent } from './channels/events.ts';
import type { ClauseEvent } from './clauses/events.ts';
import type { CorrectionEvent } from './corrections/events.ts';
import type { DiplomacyEvent } from './diplomacy/events.ts';
import type { LinkEvent } from './links/events.ts';
import type { MotionEvent } from './motions/events.ts';
import type { NewsEvent } from './news/events.ts';
import type { PhaseEvent } from './phases/events.ts';
import type { SeatEvent } from './seats/events.ts';
import type { SignatureEvent } from './signature/events.ts';
import type { VotingEvent } from './voting/events.ts';

export type GameEvent =
  | SeatEvent
  | PhaseEvent
  | ClauseEvent
  | AmendmentEvent
  | BracketEvent
  | LinkEvent
  | MotionEvent
  | VotingEvent
  | ChannelEvent
  | DiplomacyEvent
  | CapitalEvent
  | SignatureEvent
  | NewsEvent
  | CorrectionEvent;
