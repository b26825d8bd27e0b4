/** Requests that another site's page makes in a visitor's browser are turned away, on HTTP and on upgrade alike. */
import type { RequestHandler } from 'express';
import { deny } from './denied.ts';

/** Whether a request comes from one of our own pages, or from no page at all. */
export function sameOrigin(origin: string | null | undefined, host: string | null | undefined): boolean {
  if (!origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

export const sameOriginOnly =
  (now: () => number): RequestHandler =>
  (request, response, next) => {
    if (sameOrigin(request.get('origin'), request.get('host'))) next();
    else deny(response, { code: 'not-for-you' }, now());
  };
