import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ServerClock, serverClock } from '#client/net/serverClock.ts';

/** The server's clock goes as fast as ours, and stands somewhere else. */
const server = (ahead: number) => Date.now() + ahead;

/** Asks the time: the question and the answer take their time on the way. */
function askThe(clock: ServerClock, ahead: number, there: number, back: number): void {
  const asked = performance.now();
  vi.advanceTimersByTime(there);
  const at = server(ahead);
  vi.advanceTimersByTime(back);
  clock.note(at, asked);
}

const ms = (max: number) => fc.nat({ max });
const ahead = fc.integer({ min: -86_400_000, max: 86_400_000 });

describe('the server’s clock', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_700_000_000_000 }));

  it('is taken to be one’s own until something is known', () => {
    expect(serverClock().now()).toBeCloseTo(Date.now());
  });

  it('is known to half of the quickest round trip, and goes on from there', () => {
    fc.assert(
      fc.property(
        ahead,
        fc.array(fc.tuple(ms(5_000), ms(5_000)), { minLength: 1 }),
        ms(3_600_000),
        (off, trips, later) => {
          const clock = serverClock();
          for (const [there, back] of trips) askThe(clock, off, there, back);
          vi.advanceTimersByTime(later);
          const quickest = Math.min(...trips.map(([there, back]) => there + back));
          expect(Math.abs(clock.now() - server(off))).toBeLessThanOrEqual(quickest / 2 + 0.001);
        },
      ),
    );
  });

  it('is known exactly when there and back take equally long', () => {
    const clock = serverClock();
    askThe(clock, 90_000, 40, 40);
    expect(clock.now()).toBeCloseTo(server(90_000));
  });

  it('is not told worse by a slower answer', () => {
    const clock = serverClock();
    askThe(clock, 5_000, 10, 10);
    askThe(clock, 5_000, 900, 0);
    expect(clock.now()).toBeCloseTo(server(5_000));
  });

  it('is told anew after a reset, also by a slower answer', () => {
    const clock = serverClock();
    askThe(clock, 5_000, 10, 10);
    clock.reset();
    expect(clock.now(), 'what was known is still the best guess').toBeCloseTo(server(5_000));
    askThe(clock, -7_000, 300, 300);
    expect(clock.now()).toBeCloseTo(server(-7_000));
  });

  it('does not jump when this computer’s clock is set', () => {
    const clock = serverClock();
    askThe(clock, 0, 5, 5);
    const before = clock.now();
    vi.setSystemTime(Date.now() + 3_600_000);
    expect(clock.now()).toBe(before);
  });
});
