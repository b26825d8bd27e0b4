import { describe, expect, it } from 'vitest';
import type { Readings } from '#client/net/check.ts';
import { findingsOf, median, verdictOf } from '#client/panels/check/findings.ts';

const fine: Readings = { web: [30, 20, 40], clockAhead: 1_200, socket: [10, 30, 20], stream: 35, storage: true };
const unreached: Readings = { web: [], clockAhead: undefined, socket: undefined, stream: undefined, storage: true };

describe('a check of the connection', () => {
  it.each<[string, Partial<Readings>, string, readonly string[]]>([
    ['all is well', {}, 'good', []],
    ['WebSockets are blocked', { socket: undefined }, 'slow', ['socket-blocked']],
    ['streams are held back', { stream: undefined }, 'good', ['stream-held']],
    ['both are', { socket: undefined, stream: undefined }, 'bad', ['socket-blocked', 'stream-held']],
    ['the way is long', { socket: [800, 900, 100] }, 'slow', ['latency-slow']],
    ['the clock is off', { clockAhead: -180_000 }, 'good', ['clock-off']],
    ['the browser keeps nothing', { storage: false }, 'good', ['storage-none']],
  ])('when %s', (_what, changes, verdict, found) => {
    const findings = findingsOf({ ...fine, ...changes });
    expect(findings.flatMap(({ good, said }) => (good ? [] : [said]))).toEqual(found);
    expect(verdictOf(findings)).toBe(verdict);
    expect(findings).toHaveLength(6);
  });

  it('says nothing of what lies behind a server that does not answer', () => {
    const findings = findingsOf(unreached);
    expect(findings.map(({ said }) => said)).toEqual(['server-bad', 'storage-good']);
    expect(verdictOf(findings)).toBe('bad');
  });

  it('tells the latency of the way that will be used, and how far the clock is off', () => {
    const msOf = (readings: Readings, said: string) => findingsOf(readings).find((found) => found.said === said)?.ms;
    expect(msOf(fine, 'latency-good')).toBe(20);
    expect(msOf({ ...fine, socket: undefined }, 'latency-good')).toBe(30);
    expect(msOf({ ...fine, clockAhead: -180_000 }, 'clock-off')).toBe(180_000);
  });

  it('takes the middle of its figures', () => {
    expect([[3, 1, 2], [4, 1, 3, 2], [7], []].map(median)).toEqual([2, 2.5, 7, 0]);
  });
});
