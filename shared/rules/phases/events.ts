/** How a game moves: start, phases, the clock, and what a round taught. */
import type { Phase } from '../../model/game.ts';
import type { IssueId, PartyId } from '../../model/scenario.ts';

export type PhaseEvent =
  | { readonly type: 'GameStarted'; readonly playing: readonly PartyId[] }
  /** `deadline` is absolute, milliseconds since 1970; the debrief has none and holds 0. */
  | { readonly type: 'PhaseStarted'; readonly phase: Phase; readonly round: number; readonly deadline: number }
  | { readonly type: 'ReadyMarked'; readonly party: PartyId; readonly ready: boolean }
  /** `away`: a practice table waits for its person. */
  | { readonly type: 'GamePaused'; readonly remaining: number; readonly away?: true }
  | { readonly type: 'GameResumed'; readonly deadline: number }
  | { readonly type: 'PhaseExtended'; readonly seconds: number }
  /** The server came back, and the deadline was too near to be fair. */
  | { readonly type: 'DeadlineMoved'; readonly deadline: number }
  /** The facilitator ended the game. */
  | { readonly type: 'GameStopped'; readonly reason: string }
  /** The results may be seen. */
  | { readonly type: 'DebriefReleased' }
  | { readonly type: 'UncertaintyLearned'; readonly issue: IssueId; readonly uncertainty: number };
