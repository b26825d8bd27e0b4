/** Everything that can happen at a table: past tense, with every outcome in it. Events are the log's file format. */
import type { ChannelEvent } from './channels/events.ts';
import type { ClauseEvent } from './clauses/events.ts';
import type { PhaseEvent } from './phases/events.ts';
import type { SeatEvent } from './seats/events.ts';
import type { VotingEvent } from './voting/events.ts';

export type GameEvent = SeatEvent | PhaseEvent | ClauseEvent | VotingEvent | ChannelEvent;
