/** How a stream under /api is answered: what it brings to whom, or a coded no. */
import type { RequestHandler } from 'express';
import type { Desk } from '../desk.ts';
import { denied, type Handler } from './asking.ts';
import { deny } from './denied.ts';
import { EventStream } from './eventStream.ts';
import type { StreamQuota } from './streamQuota.ts';

export interface Feed {
  /** Whose streams are counted together. */
  readonly reader: string;
  readonly signOfLifeMs?: number;
  readonly begin: (stream: EventStream) => void;
}

const NO_ROOM = denied({ code: 'too-many-tries', seconds: 10 });
/** Who asks for the headers alone would hold a stream open for nothing. */
const NO_STREAM = denied({ code: 'not-found' });

export const streaming =
  (desk: Desk, quota: StreamQuota) =>
  (handle: Handler<Feed>): RequestHandler =>
  async (request, response) => {
    const outcome = request.method === 'HEAD' ? NO_STREAM : await handle(request, response);
    const giveBack = 'denial' in outcome ? undefined : quota.take(outcome.body.reader);
    if ('denial' in outcome || !giveBack) {
      deny(response, ('denial' in outcome ? outcome : NO_ROOM).denial, desk.now());
      return;
    }
    const { begin, signOfLifeMs } = outcome.body;
    const stream = new EventStream(response, signOfLifeMs);
    stream.onClose(giveBack);
    begin(stream);
  };
