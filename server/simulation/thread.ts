/** A thread that plays the games whose numbers it is sent, one at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Deal, dealtGame } from './deal.ts';

if (!parentPort) throw new Error('Games are simulated in threads of their own');
const port = parentPort;
const deal = workerData as Deal;
port.on('message', (number: number) => port.postMessage(dealtGame(deal, number)));
