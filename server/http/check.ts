/** For who tries before class whether their network lets the game through. */
import express, { type Router } from 'express';
import type { Checked } from '#shared/protocol/http.ts';
import type { Desk } from '../desk.ts';
import { answering } from './asking.ts';
import { networkOf } from './guesses.ts';
import { streaming } from './streaming.ts';
import { StreamQuota } from './streamQuota.ts';

/** A whole class may come by one address. */
const ROOM = { perReader: 200, inAll: 1_000 } as const;
/** Whatever holds a stream back until its end lets this one go only then. */
const OPEN_MS = 5_000;

export function checkRouter(desk: Desk): Router {
  const router = express.Router();
  const stream = streaming(desk, new StreamQuota(ROOM));
  const answer = answering(() => desk.now());
  const checked = (): Checked => ({ at: desk.now() });
  router.get(
    '/check',
    answer(async () => ({ body: checked() })),
  );
  router.get(
    '/check/stream',
    stream(async (request) => ({
      body: {
        reader: networkOf(request.ip ?? ''),
        begin: (opened) => {
          opened.send(checked());
          const end = setTimeout(() => opened.end(), OPEN_MS).unref();
          opened.onClose(() => clearTimeout(end));
        },
      },
    })),
  );
  return router;
}
