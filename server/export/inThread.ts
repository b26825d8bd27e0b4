import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ExportSource } from './source.ts';

/** The zip of an export, made in a thread of its own. Rejects when a table's rows make no game. */
export async function archiveInThread(source: ExportSource): Promise<Uint8Array> {
  const worker = new Worker(new URL('./archiveThread.ts', import.meta.url), { workerData: source });
  const [archive] = (await once(worker, 'message')) as [Uint8Array];
  return archive;
}
