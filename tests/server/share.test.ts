/** How the bots of all practice tables share the thread: by a clock of the test's. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Share } from '#server/table/share.ts';

let now = 0;
const done: string[] = [];
const share = () => new Share(() => now, 3);
const lasting = (ms: number) => () => {
  now += ms;
  return ms;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  done.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

async function thinks(one: Share, who: string, ms: number): Promise<void> {
  await one.turn();
  one.spend(lasting(ms));
  done.push(who);
}

it('one after the other, each after as much rest as the one before took so many times', async () => {
  const one = share();
  const all = Promise.all([thinks(one, 'a', 100), thinks(one, 'b', 10), thinks(one, 'c', 1)]);
  await vi.advanceTimersByTimeAsync(299);
  expect(done).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toEqual(['a', 'b']);
  await vi.advanceTimersByTimeAsync(30);
  expect(done).toEqual(['a', 'b', 'c']);
  await all;
});

it('what takes next to no time adds up', async () => {
  const one = share();
  for (const who of ['a', 'b', 'c', 'd']) await thinks(one, who, 0.1);
  const last = thinks(one, 'e', 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual(['a', 'b', 'c', 'd']);
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toEqual(['a', 'b', 'c', 'd', 'e']);
  await last;
});

it('what fails is paid for, and stops nobody', async () => {
  const one = share();
  await one.turn();
  const failing = () => {
    now += 10;
    throw new Error('Lost in thought');
  };
  expect(() => one.spend(failing)).toThrow('Lost in thought');
  const next = thinks(one, 'b', 0);
  await vi.advanceTimersByTimeAsync(29);
  expect(done).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toEqual(['b']);
  await next;
});
