/** The server's time, from what its answers said and how long they took. */
export interface ServerClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Notes that the server's clock stood at `at` some time since `asked`, a reading of `performance.now()`. */
  note(at: number, asked: number): void;
  /** Forgets what it knew: after a cut the machine may have slept. */
  reset(): void;
}

export function serverClock(): ServerClock {
  let offset = Date.now() - performance.now();
  let best = Number.POSITIVE_INFINITY;
  return {
    now: () => performance.now() + offset,
    note: (at, asked) => {
      const took = performance.now() - asked;
      // The quickest answer tells the time best.
      if (took > best) return;
      best = took;
      offset = at - (asked + took / 2);
    },
    reset: () => {
      best = Number.POSITIVE_INFINITY;
    },
  };
}
