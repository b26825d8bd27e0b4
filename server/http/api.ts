/** The routes under /api. */
import express, { type Router } from 'express';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Desk } from '../desk.ts';
import type { Accounts } from '../identity/accounts.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { accountRouter } from './accounts.ts';
import { dataRouter } from './data.ts';
import type { Doors } from './entry.ts';
import { interestsRouter } from './interests.ts';
import { joiningRouter } from './joining.ts';
import { placeRouter } from './place.ts';
import { practiceRouter } from './practice.ts';
import { seminarRouter } from './seminars.ts';
import { tableRouter } from './tables.ts';

export interface Api extends Doors {
  readonly desk: Desk;
  readonly accounts: Accounts;
  readonly rooms: Rooms;
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

/** Bodies are JSON: a seminar's may hold a roster, all others at most 4 KB. */
export function apiRouter(api: Api): Router {
  const router = express.Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.use(dataRouter(api));
  router.use('/seminars', seminarRouter(api));
  router.use(express.json({ limit: '4kb', strict: true }));
  router.use(joiningRouter(api), accountRouter(api), tableRouter(api), placeRouter(api));
  router.use(practiceRouter(api), interestsRouter(api));
  return router;
}
