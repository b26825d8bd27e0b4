/** The seminars of this server: opened, stood up again, and found by id, code or table. */
import type { SeminarId, SeminarSummary } from '#shared/protocol/seminar.ts';
import type { Seminar } from './seminar.ts';

export interface Seminars {
  /** `undefined` when there is none. */
  find(id: SeminarId): Promise<Seminar | undefined>;
  /** Those that an account, by its id, may run; the newest first. */
  list(facilitator: string): readonly SeminarSummary[];
  /** The seminar that is not over that a code stands for. */
  withCode(code: string): Promise<Seminar | undefined>;
  /** `undefined` for a table that stands alone. */
  ofTable(table: string): Promise<Seminar | undefined>;
}
