/** Measures what the network between this device and the server lets through. */
import type { Checked } from '#shared/protocol/http.ts';
import { keep, kept } from '../store/keep.ts';
import { ask } from './api.ts';
import { readStream } from './eventStream.ts';
import { randomId } from './randomId.ts';

/** Milliseconds each. What is undefined did not come, or not yet. */
export interface Readings {
  /** There and back, by web request, each time. */
  readonly web: readonly number[];
  /** How far this device's clock is ahead of the server's. */
  readonly clockAhead: number | undefined;
  /** There and back over a WebSocket, each time; undefined when none opens. */
  readonly socket: readonly number[] | undefined;
  /** Until the first piece of a stream was here. */
  readonly stream: number | undefined;
  /** Whether this browser keeps anything. */
  readonly storage: boolean;
}

const TIMES = 10;
const SOCKET_PATIENCE_MS = 4_000;
const STREAM_PATIENCE_MS = 2_000;

export async function takeReadings(): Promise<Readings> {
  const storage = storageKeeps();
  const requests: Asked[] = [];
  for (let time = 0; time < TIMES && requests.length === time; time += 1) requests.push(...(await askedOnce()));
  const web = requests.map(({ took }) => took);
  const quickest = requests.toSorted((one, other) => one.took - other.took)[0];
  if (!quickest) return { web, clockAhead: undefined, socket: undefined, stream: undefined, storage };
  const [socket, stream] = await Promise.all([socketEchoes().catch(() => undefined), firstPiece()]);
  return { web, clockAhead: quickest.ahead, socket, stream, storage };
}

interface Asked {
  readonly took: number;
  readonly ahead: number;
}

/** Nothing when no answer came: then asking on is in vain. */
async function askedOnce(): Promise<readonly Asked[]> {
  const asked = performance.now();
  const answer = await ask<Checked>('GET', 'check');
  const took = performance.now() - asked;
  return answer.ok ? [{ took, ahead: Date.now() - took / 2 - answer.value.at }] : [];
}

/** The server says something back to whoever belongs to no table, for about a second. */
function socketEchoes(): Promise<readonly number[] | undefined> {
  return new Promise((done) => {
    const echoes: number[] = [];
    const socket = new WebSocket(location.origin.replace(/^http/, 'ws'));
    let asked = 0;
    const call = () => {
      asked = performance.now();
      socket.send('?');
    };
    const end = () => {
      clearTimeout(patience);
      socket.close();
      done(echoes.length > 0 ? echoes : undefined);
    };
    const patience = setTimeout(end, SOCKET_PATIENCE_MS);
    socket.addEventListener('open', call);
    socket.addEventListener('message', () => {
      echoes.push(performance.now() - asked);
      if (echoes.length < TIMES) call();
      else end();
    });
    socket.addEventListener('close', end);
  });
}

/** Whatever collects a stream before passing it on holds the first piece back as well. */
async function firstPiece(): Promise<number | undefined> {
  const asked = performance.now();
  const reading = new AbortController();
  let took: number | undefined;
  const hearing = {
    alive: () => undefined,
    event: () => {
      took = performance.now() - asked;
      reading.abort();
    },
  };
  const given = AbortSignal.any([reading.signal, AbortSignal.timeout(STREAM_PATIENCE_MS)]);
  await readStream('check/stream', undefined, hearing, given);
  return took;
}

function storageKeeps(): boolean {
  const mark = randomId();
  keep('check', mark);
  return kept('check', '') === mark;
}
