import type { Response } from 'express';
import type { HttpFailure } from '#shared/protocol/http.ts';
import type { Denial } from '#shared/protocol/wire.ts';

/** The HTTP status that each of the server's faults goes out with; the engine's refusals go out as 409. */
const STATUS: Partial<Record<Denial['code'], number>> = {
  malformed: 400,
  'signed-out': 401,
  'not-for-you': 403,
  'practice-closed': 403,
  'not-released': 403,
  'unknown-code': 404,
  'unknown-table': 404,
  'unknown-scenario': 404,
  'not-found': 404,
  'too-large': 413,
  'too-many-tries': 429,
  'too-many-messages': 429,
  'practice-full': 429,
  'server-error': 500,
  'not-saved': 503,
  busy: 503,
};

/** Answers a request with a coded no. */
export function deny(response: Response, denial: Denial, at: number): void {
  const failure: HttpFailure = { denial, at };
  response.status(STATUS[denial.code] ?? 409).json(failure);
}
