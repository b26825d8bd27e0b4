import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastNumbers, withMessages } from '#client/net/messageLog.ts';
import type { Message } from '#shared/protocol/wire.ts';

const message = (channel: string, number: number, at: number): Message => ({
  channel,
  members: [],
  number,
  from: 'ARC',
  name: 'Ada',
  at,
  text: `${channel} ${number}`,
});

const CHANNELS = ['plenary', 'ARC+BOR', 'ARC+BOR+CAL'] as const;

/** What a table said, in order: in each channel the numbers go up by one, and several may fall on one millisecond. */
const anyTalk = fc.array(fc.tuple(fc.constantFrom(...CHANNELS), fc.nat({ max: 2 })), { maxLength: 30 }).map((said) => {
  const talk: Message[] = [];
  let at = 1_000;
  for (const [channel, pause] of said) {
    at += pause;
    talk.push(message(channel, 1 + talk.filter((earlier) => earlier.channel === channel).length, at));
  }
  return talk;
});

const texts = (messages: readonly Message[]) => messages.map(({ text }) => text);
const inChannel = (messages: readonly Message[], channel: string) => messages.filter((one) => one.channel === channel);

describe('the messages of a table', () => {
  it('are each kept once and in order, however they come in', () => {
    const anyWay = anyTalk.chain((talk) =>
      fc.tuple(
        fc.constant(talk),
        fc.array(fc.shuffledSubarray(talk), { maxLength: 6 }),
        fc.shuffledSubarray(talk, { minLength: talk.length }),
      ),
    );
    fc.assert(
      fc.property(anyWay, ([talk, deliveries, last]) => {
        const all = [...deliveries, last].reduce<readonly Message[]>(withMessages, []);
        expect(texts(all).toSorted()).toEqual(texts(talk).toSorted());
        expect(all.map(({ at }) => at)).toEqual(talk.map(({ at }) => at));
        for (const channel of CHANNELS) expect(inChannel(all, channel)).toEqual(inChannel(talk, channel));
      }),
    );
  });

  it('stay the same list when nothing is new, so that nothing is drawn again', () => {
    const known = [message('plenary', 1, 5), message('ARC+BOR', 1, 6)];
    expect(withMessages(known, [message('ARC+BOR', 1, 6)])).toBe(known);
    expect(withMessages(known, [])).toBe(known);
  });
});

describe('what is asked for after a cut', () => {
  it('is what comes after the last message without a gap before it', () => {
    const known = [1, 2, 4, 5].map((number) => message('plenary', number, number));
    expect(lastNumbers([...known, message('ARC+BOR', 2, 9)])).toEqual({ plenary: 2 });
    expect(lastNumbers([...known, message('plenary', 3, 3)])).toEqual({ plenary: 5 });
  });

  it('together with what one has is always the whole talk', () => {
    const withLosses = anyTalk.chain((talk) => fc.tuple(fc.constant(talk), fc.shuffledSubarray(talk)));
    fc.assert(
      fc.property(withLosses, ([talk, known]) => {
        const since = lastNumbers(known);
        const missed = talk.filter(({ channel, number }) => number > (since[channel] ?? 0));
        expect(texts(withMessages(known, missed)).toSorted()).toEqual(texts(talk).toSorted());
      }),
    );
  });
});
