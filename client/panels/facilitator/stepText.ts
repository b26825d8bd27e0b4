import type { GameEvent } from '#shared/rules/events.ts';
import { t } from '../../text/i18n.ts';

/** People, words, the clock and corrections themselves are no steps; nor is what happens before the talks. */
type NoStep =
  | 'TableOpened'
  | 'PersonJoined'
  | 'SeatTaken'
  | 'SeatLeft'
  | 'HeadChanged'
  | 'PersonRemoved'
  | 'HandChanged'
  | 'MuteChanged'
  | 'DelegationPrompted'
  | 'CaretakerSeated'
  | 'CaretakerLeft'
  | 'PresenceChanged'
  | 'EntryChanged'
  | 'GameStarted'
  | 'GamePaused'
  | 'GameResumed'
  | 'PhaseExtended'
  | 'DeadlineMoved'
  | 'MessageSent'
  | 'ChannelOpened'
  | 'ChannelLeft'
  | 'ReadyMarked'
  | 'DebriefReleased'
  | 'StepUndone'
  | 'EntryStruck';

type Step = Exclude<GameEvent['type'], NoStep>;

/** What a step was, after the type of its first event; empty for none. */
export const stepText = (event: string): string => (event === '' ? '' : t(`words:step.${event as Step}`));
