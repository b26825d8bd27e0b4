/** What people have said to a bot and still wait to have answered. */
import type { PartyId } from '../../model/scenario.ts';
import type { Message } from '../../protocol/wire.ts';
import { PLENARY } from '../../rules/channels/events.ts';
import type { Mind } from './mind.ts';
import { partiesNamed } from './reading.ts';

/** How often it answers in one channel in a phase: a table where bots talk more is hard to follow. */
const ANSWERS = 6;
/** It goes into so many of the messages that wait, the last of them. */
const WAITING = 10;

/** A person's words, and the place that their answer would have in a talk. */
export interface Heard {
  /** The last of the messages that wait. */
  readonly message: Message;
  /** What they say. */
  readonly words: string;
  /** Whether it has answered nothing here so far, and whether it may answer nothing more in this phase. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** What it has answered here, oldest first. */
  readonly given: readonly string[];
}

/** The first talk in which persons have had the last word, if it may still answer there. */
export function heardBy(mind: Mind): Heard | undefined {
  if (mind.sight.amongBots) return undefined;
  for (const talk of talksOf(mind)) {
    const from = talk.findLastIndex((message) => message.from === mind.me) + 1;
    const waiting = talk.slice(from);
    const message = waiting.at(-1);
    const given = answersIn(mind, talk);
    const inPhase = given.filter(({ at }) => at >= phaseBegan(mind)).length;
    if (!message || inPhase >= ANSWERS) continue;
    const words = waiting
      .slice(-WAITING)
      .map(({ text }) => text)
      .join('\n');
    return {
      message,
      words,
      isFirst: given.length === 0,
      isLast: inPhase === ANSWERS - 1,
      given: given.map(({ text }) => text),
    };
  }
  return undefined;
}

/** What it has said of itself, and not because somebody asked. */
export function unaskedBy(mind: Mind): readonly Message[] {
  const answers = new Set(talksOf(mind).flatMap((talk) => answersIn(mind, talk)));
  return mind.sight.messages.filter((message) => message.from === mind.me && !answers.has(message));
}

/** Its own first words after somebody else's. */
const answersIn = ({ me }: Mind, talk: readonly Message[]): readonly Message[] =>
  talk.filter((message, index) => message.from === me && index > 0 && talk[index - 1]?.from !== me);

/** By channel: its own words and those of persons that are meant for it. */
function talksOf(mind: Mind): readonly (readonly Message[])[] {
  const talks = new Map<string, Message[]>();
  for (const message of mind.sight.messages) {
    if (message.from !== mind.me && !isForMe(mind, message)) continue;
    const talk = talks.get(message.channel) ?? [];
    talks.set(message.channel, talk);
    talk.push(message);
  }
  return [...talks.values()];
}

/** In the plenary only what names it; among several, not what names only others of them. Bots are not answered. */
function isForMe(mind: Mind, message: Message): boolean {
  const { channel, members, from } = message;
  if (mind.sight.amongBots || isBot(mind, from)) return false;
  const named = partiesNamed({ scenario: mind.sight.scenario, message });
  if (channel === PLENARY || named.has(mind.me)) return named.has(mind.me);
  return !members.some((party) => party !== from && named.has(party));
}

function isBot({ everybody }: Mind, party: PartyId): boolean {
  const seat = everybody.seats[party];
  return (seat?.delegates[seat.person]?.bot ?? '') !== '';
}

const phaseBegan = ({ everybody }: Mind): number =>
  Object.values(everybody.record).findLast(({ kind }) => kind === 'phase')?.at ?? 0;
