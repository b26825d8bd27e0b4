/** The thread that makes one export and ends: a class plays on while its logs are replayed and packed. */
import { parentPort, workerData } from 'node:worker_threads';
import { archiveOf } from './archive.ts';
import type { ExportSource } from './source.ts';

const archive = archiveOf(workerData as ExportSource);
parentPort?.postMessage(archive);
