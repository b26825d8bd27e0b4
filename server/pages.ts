/** The built client, as files. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';

/** Files under /assets carry a hash in their name and never change; the page itself is asked for anew each time. */
export function builtPages(folder: string): RequestHandler {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no built client in ${folder}: run "npm run build"`);
  return express.static(folder, {
    setHeaders(response, path) {
      response.setHeader(
        'Cache-Control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}
