import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pauseBefore, waitOrOnline, within } from '#client/net/backoff.ts';
import { type FakeBrowser, fakeBrowser } from '../kit/browser.ts';

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
  vi.useFakeTimers();
});
afterEach(() => vi.restoreAllMocks());

describe('the pause before another try', () => {
  it('doubles from 0.3 s and stops growing at 5 s', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    expect([0, 1, 2, 3, 4, 5, 6, 50].map(pauseBefore)).toEqual([300, 600, 1_200, 2_400, 4_800, 5_000, 5_000, 5_000]);
  });

  it('differs between pages by up to a quarter either way', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, chance) => {
          vi.spyOn(Math, 'random').mockReturnValue(0.5);
          const middle = pauseBefore(attempt);
          vi.spyOn(Math, 'random').mockReturnValue(chance);
          expect(pauseBefore(attempt)).toBeCloseTo(middle * (0.75 + chance / 2));
        },
      ),
    );
  });
});

describe('waiting', () => {
  const ended = vi.fn<() => void>();
  beforeEach(() => void ended.mockClear());

  it('ends when its time is over', async () => {
    void waitOrOnline(1_000).then(ended);
    await vi.advanceTimersByTimeAsync(999);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('ends at once when the network comes back, and leaves no timer behind', async () => {
    void waitOrOnline(1_000).then(ended);
    browser.goesOnline();
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a promise within a time', () => {
  it('is kept when it comes in time, with no timer left behind', async () => {
    await expect(within(100, Promise.resolve('here'))).resolves.toBe('here');
    await expect(within(100, Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is given up when it does not', async () => {
    const gaveUp = vi.fn<(why: Error) => void>();
    void within(100, new Promise(() => undefined)).catch(gaveUp);
    await vi.advanceTimersByTimeAsync(99);
    expect(gaveUp).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(gaveUp).toHaveBeenCalledOnce();
  });
});
