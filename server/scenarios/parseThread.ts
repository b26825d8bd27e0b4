/** The thread that reads scenario files for the server: one text in, the scenario or its problems out. */
import { parentPort } from 'node:worker_threads';
import { parseScenario } from '#shared/scenario/parse.ts';

if (!parentPort) throw new Error('Scenario files are read in a thread of their own');
const port = parentPort;
port.on('message', (text: string) => port.postMessage(parseScenario(text)));
port.postMessage('ready');
