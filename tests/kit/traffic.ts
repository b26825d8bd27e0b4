/** What reaches a page, and what it holds: every byte of its frames and answers, and its memory. */
import type { Page } from 'playwright-core';

/** Everything that comes in from now on, as bytes; the list grows. */
export function recordTraffic(page: Page): readonly Buffer[] {
  const received: Buffer[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      received.push(Buffer.from(payload));
    }),
  );
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/'))
      response.body().then(
        (body) => received.push(body),
        () => undefined,
      );
  });
  return received;
}

/** A snapshot of the page's memory, numbers included, as text. */
export async function frozenHeap(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { captureNumericValue: true, reportProgress: false });
  await session.detach();
  return Buffer.from(chunks.join(''));
}
