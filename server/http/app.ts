/** Everything that Express serves: security headers, the API, and the built client. */
import compression from 'compression';
import type { Application, ErrorRequestHandler, RequestHandler } from 'express';
import helmet from 'helmet';
import type { Denial } from '#shared/protocol/wire.ts';
import { LogFailure } from '../log/log.ts';
import { type Api, apiRouter } from './api.ts';
import { deny } from './denied.ts';
import { sameOriginOnly } from './origin.ts';
import { streamRouter } from './streams.ts';

/** `pages` serves the client. `strict` is off only while developing, when the tools inject scripts of their own. */
export function serve(app: Application, api: Api, pages: RequestHandler, strict: boolean): void {
  const now = () => api.desk.now();
  app.disable('x-powered-by');
  app.use(strict ? securityHeaders() : passOn);
  app.use(sameOriginOnly(now));
  app.use('/api', streamRouter(api));
  app.use('/api', apiRouter(api));
  app.use('/api', (_request, response) => deny(response, { code: 'not-found' }, now()));
  // A class opens the page at once, over one wireless network: a third of the bytes.
  app.use(compression());
  app.use(pages);
  app.use(failed(api));
}

/** Everything from here alone. Also good on a classroom's plain http: nothing may ask for an upgrade to https. */
const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        // Phaser asks the browser what it can draw by two pictures of a few pixels that it carries within itself.
        imgSrc: ["'self'", 'data:'],
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });

const passOn: RequestHandler = (_request, _response, next) => next();

/** A body that is no JSON or too large is the asker's fault; anything else is ours and is reported. */
function failed({ desk }: Api): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const asked = bodyFault(error);
    if (!asked) desk.report(error);
    const ours = { code: error instanceof LogFailure ? 'not-saved' : 'server-error' } as const;
    deny(response, asked ?? ours, desk.now());
  };
}

/** What cannot be read carries a status of the asker's: cut short, of a strange encoding, no JSON. */
function bodyFault(error: unknown): Denial | undefined {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status === 413) return { code: 'too-large' };
  return status >= 400 && status < 500
    ? { code: 'malformed', where: 'body', problem: 'must be JSON in UTF-8' }
    : undefined;
}
