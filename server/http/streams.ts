/** The streams under /api, and what goes with them where WebSockets are blocked: a table's commands. */
import express, { type Router } from 'express';
import type { Api } from './api.ts';
import { answering } from './asking.ts';
import { checkRouter } from './check.ts';
import { openProjector, placeFeed, projectorFeed, seminarFeed } from './seminarStreams.ts';
import { streaming } from './streaming.ts';
import { StreamQuota } from './streamQuota.ts';
import { Allowances, tableCommand, tableFeed } from './tableStreams.ts';

/** As much as a room's connection may carry in one frame. */
const COMMAND_LIMIT = '16kb';

/** Mounted before the routes whose bodies are smaller. */
export function streamRouter(api: Api): Router {
  const router = express.Router();
  const stream = streaming(api.desk, new StreamQuota());
  const answer = answering(() => api.desk.now());
  const allowances = new Allowances(() => api.desk.now());
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.use(checkRouter(api.desk));
  router.get('/tables/:id/stream', stream(tableFeed(api, allowances)));
  router.post('/tables/:id/command', express.json({ limit: COMMAND_LIMIT }), answer(tableCommand(api, allowances)));
  router.get('/seminars/:id/stream', stream(seminarFeed(api)));
  router.post('/seminars/:id/projector', answer(openProjector(api)));
  router.get('/projector/:token/stream', stream(projectorFeed(api)));
  router.get('/place/stream', stream(placeFeed(api)));
  return router;
}
