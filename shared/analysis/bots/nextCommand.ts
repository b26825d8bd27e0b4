/** The index of a bot: what it does in each phase, in the order in which it thinks of it. */
import { assertNever } from '../../base/result.ts';
import type { Bot } from '../../model/bot.ts';
import type { Command } from '../../rules/commands.ts';
import { amends, brackets, lifts, signsAmendment, withdrawsAmendment } from './amending.ts';
import { answers } from './answering.ts';
import { desists, settlesFor, supports } from './carrying.ts';
import { asksCapital, offersDialogue } from './diplomacy.ts';
import { concedes, proposes, withdraws } from './drafting.ts';
import { explains } from './explaining.ts';
import { type Mind, may, mindOf } from './mind.ts';
import { replies } from './replies.ts';
import type { Sight } from './sight.ts';
import { accedes, signs } from './signing.ts';
import { talks } from './talking.ts';
import { answersLink, links, offersUnderstanding } from './trading.ts';
import { votes } from './voting.ts';

/**
 * The one thing that a bot does now, or undefined when it waits for others or for time. Pure and stateless: the same
 * sight, bot and seed give the same answer; everything it remembers is read from its sight (record, revisions, votes,
 * messages).
 */
export function nextCommand(sight: Sight, bot: Bot, seed: number): Command | undefined {
  const { everybody, party, person, at } = sight;
  const seat = everybody.seats[party];
  const late = everybody.deadline > 0 && at > everybody.deadline;
  // Somebody else speaks for the delegation, or nobody does.
  if (!seat?.playing || seat.person !== person || late || everybody.paused) return undefined;
  const mind = mindOf(sight, bot, seed);
  for (const step of stepsIn(mind)) {
    const command = step(mind);
    if (command) return command;
  }
  return undefined;
}

type Thought = (mind: Mind) => Command | undefined;

/** First what others wait for, before all an answer, then what it wants itself, and last what it would settle for. */
const CONSULTING: readonly Thought[] = [
  answers,
  replies,
  answersLink,
  withdraws,
  desists,
  lifts,
  supports,
  accedes,
  proposes,
  asksCapital,
  offersDialogue,
  links,
  offersUnderstanding,
  amends,
  concedes,
  settlesFor,
  signsAmendment,
  brackets,
  withdrawsAmendment,
  talks,
];

function stepsIn({ everybody: { phase } }: Mind): readonly Thought[] {
  switch (phase) {
    case 'consultations':
      return [...CONSULTING, isReady];
    case 'voting':
      return [answers, replies, votes, isReady];
    case 'briefing':
      return [answers, isReady];
    case 'outcome':
      return [answers, explains, isReady];
    case 'signature':
      return [answers, signs];
    case 'lobby':
    case 'debrief':
      return [];
    default:
      return assertNever(phase);
  }
}

const isReady: Thought = (mind) =>
  may(mind, 'MarkReady') && mind.everybody.seats[mind.me]?.ready === false
    ? { type: 'MarkReady', ready: true }
    : undefined;
