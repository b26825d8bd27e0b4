/** Which accepted commands are steps that the facilitator can undo, and the table as it was before them. */
import type { Game } from '../../model/game.ts';
import type { GameEvent } from '../events.ts';

/** How many steps back the facilitator can go. */
const MOST_STEPS = 5;

/** Who is here, what was said, and the clock are no steps; nor is a correction. */
const NO_STEPS: ReadonlySet<GameEvent['type']> = new Set([
  'PersonJoined',
  'SeatTaken',
  'SeatLeft',
  'HeadChanged',
  'PersonRemoved',
  'HandChanged',
  'MuteChanged',
  'DelegationPrompted',
  'CaretakerSeated',
  'CaretakerLeft',
  'PresenceChanged',
  'EntryChanged',
  'GameStarted',
  'GamePaused',
  'GameResumed',
  'PhaseExtended',
  'DeadlineMoved',
  'DebriefReleased',
  'CaucusEnded',
  'MessageSent',
  'ChannelOpened',
  'ChannelLeft',
  'ReadyMarked',
  'StepUndone',
  'EntryStruck',
]);

/** Steps that only those know who took them: the public record does not name them when they are undone. */
const SECRET: ReadonlySet<string> = new Set<GameEvent['type']>([
  'UnderstandingOffered',
  'UnderstandingAccepted',
  'UnderstandingDeclined',
  'UnderstandingWithdrawn',
  'DialogueOffered',
  'DialogueDeclined',
  'DialogueWithdrawn',
  'InstructionsAnswered',
  'ReservationEntered',
  'ReservationWithdrawn',
]);

export const isSecret = (event: string): boolean => SECRET.has(event);

/** `steps`, which the events of a command left, and the table before it, if they were a step. */
export function stepsAfter(
  before: Game,
  events: readonly GameEvent[],
  steps: Game['steps'],
  at: number,
): Game['steps'] {
  // What follows of itself from a correction is part of it: undoing goes on with the step before.
  if (events[0]?.type === 'StepUndone' || before.phase === 'lobby') return steps;
  const step = events.find(({ type }) => !NO_STEPS.has(type));
  if (!step) return steps;
  // Copied with its own steps emptied: to leave them out takes the machine ten times as long, for every command.
  const taken = { before: { ...before, steps: [] }, at, event: step.type };
  return [...steps.slice(1 - MOST_STEPS), taken];
}
