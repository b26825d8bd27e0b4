/** What nearly everything on the server needs from outside: somewhere to write, the time, and somebody to tell of trouble. */
import type { Log } from './log/log.ts';

export interface Desk {
  readonly log: Log;
  /** Milliseconds since 1970. */
  now(): number;
  /** Trouble that nobody who asked can mend: it goes to whoever runs the server. */
  report(error: unknown): void;
}
