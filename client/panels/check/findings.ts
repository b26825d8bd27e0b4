/** What the readings mean for somebody who wants to play. */
import type { Readings } from '../../net/check.ts';

/** `slow`: one can play all the same. `bad`: not from here. */
export type Verdict = 'good' | 'slow' | 'bad';

/** What was looked at, and how it was: also the name of the sentences that say so. */
type Good = 'server-good' | 'socket-good' | 'stream-good' | 'latency-good' | 'clock-good' | 'storage-good';
type Bad = 'server-bad' | 'socket-blocked' | 'stream-held' | 'latency-slow' | 'clock-off' | 'storage-none';

/** With a figure in milliseconds, where there is one. */
export type Finding =
  | { readonly good: true; readonly said: Good; readonly ms: number }
  | { readonly good: false; readonly said: Bad; readonly ms: number };

/** There and back, in milliseconds: beyond this an act is felt to be late. */
const SLOW_MS = 500;
/** Beyond this a clock is not merely a little off. */
const CLOCK_MS = 60_000;

function finding(isGood: boolean, good: Good, bad: Bad, figure = 0): Finding {
  const ms = Math.round(figure);
  return isGood ? { good: true, said: good, ms } : { good: false, said: bad, ms };
}

/** In the order in which they are told; what is behind an unreachable server is left out. */
export function findingsOf({ web, clockAhead = 0, socket, stream, storage }: Readings): readonly Finding[] {
  const reached = web.length > 0;
  const server = finding(reached, 'server-good', 'server-bad');
  const kept = finding(storage, 'storage-good', 'storage-none');
  if (!reached) return [server, kept];
  const latency = median(socket ?? web);
  return [
    server,
    finding(socket !== undefined, 'socket-good', 'socket-blocked'),
    finding(stream !== undefined, 'stream-good', 'stream-held', stream),
    finding(latency <= SLOW_MS, 'latency-good', 'latency-slow', latency),
    finding(Math.abs(clockAhead) <= CLOCK_MS, 'clock-good', 'clock-off', Math.abs(clockAhead)),
    kept,
  ];
}

/** A WebSocket or a stream: one of the two is needed. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const has = (said: Bad) => findings.some((found) => found.said === said);
  if (has('server-bad') || (has('socket-blocked') && has('stream-held'))) return 'bad';
  return has('socket-blocked') || has('latency-slow') ? 'slow' : 'good';
}

/** 0 of nothing. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((one, other) => one - other);
  const upper = Math.floor(sorted.length / 2);
  const lower = Math.ceil(sorted.length / 2) - 1;
  return ((sorted[lower] ?? 0) + (sorted[upper] ?? 0)) / 2;
}
