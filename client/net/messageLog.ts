/** Messages as they come in: from the welcome and one by one, each kept once. */
import type { Message, MessagesSince } from '#shared/protocol/wire.ts';

const keyOf = ({ channel, number }: Message): string => `${channel} ${number}`;

/** The messages with some more, in the order in which they were sent. */
export function withMessages(known: readonly Message[], more: readonly Message[]): readonly Message[] {
  const keys = new Set(known.map(keyOf));
  const fresh = more.filter((message) => !keys.has(keyOf(message)));
  if (fresh.length === 0) return known;
  return [...known, ...fresh].sort((one, other) => one.at - other.at || one.number - other.number);
}

/** The last message that one has without a gap before it, by channel. */
export function lastNumbers(messages: readonly Message[]): MessagesSince {
  const numbers: Record<string, number> = {};
  for (const { channel, number } of [...messages].sort((one, other) => one.number - other.number))
    if (number === (numbers[channel] ?? 0) + 1) numbers[channel] = number;
  return numbers;
}
