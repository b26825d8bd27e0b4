/** What a page watches as it changes: the latest value of one of the server's streams, over as many connections as that takes. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Trouble } from '../text/wording.ts';
import { isFinal } from './api.ts';
import { pauseBefore, waitOrOnline } from './backoff.ts';
import { readStream } from './eventStream.ts';
import { sameParts } from './sameParts.ts';
import { awaitLife } from './silence.ts';

/** The server gives a sign of life every 15 s: without two of them, nobody is there. */
const SILENCE_MS = 35_000;

export interface Watched<Value> {
  /** Undefined until the first has come; afterwards the last that came, also while the stream is cut. */
  readonly value: ReadonlySignal<Value | undefined>;
  /** Why nothing comes just now; undefined while the stream is whole. */
  readonly trouble: ReadonlySignal<Trouble | undefined>;
  close(): void;
}

/**
 * Watches `/api/<path>`, for example `seminars/<id>/stream`. `session` is asked for the bearer at every connection, as
 * it may have rotated since; without it the browser's cookie says who is asking. What no further try will change ends
 * the watching and stands in `trouble`. A connection begins with the whole value, and goes on with what changes of it.
 * Parts of the value that did not change stay the same objects.
 */
export function watchStream<Value>(path: string, session?: () => string): Watched<Value> {
  const value = signal<Value>();
  const trouble = signal<Trouble>();
  const closing = new AbortController();
  let attempt = 0;

  const connect = async (): Promise<Trouble> => {
    const silence = new AbortController();
    let known: object = {};
    const life = awaitLife(SILENCE_MS, { silent: () => silence.abort(), heard: () => undefined });
    const hearing = {
      alive: life.came,
      event: (_name: string, data: unknown) => {
        attempt = 0;
        known = { ...known, ...(data as Partial<Value>) };
        value.value = sameParts(value.value, known as Value);
        trouble.value = undefined;
      },
    };
    const why = await readStream(path, session?.(), hearing, AbortSignal.any([closing.signal, silence.signal]));
    life.end();
    return why;
  };

  const keepUp = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      const why = await connect();
      if (closing.signal.aborted) return;
      trouble.value = why;
      if (isFinal(why)) return;
      await waitOrOnline(pauseBefore(attempt));
      attempt += 1;
    }
  };
  void keepUp();

  return { value, trouble, close: () => closing.abort() };
}
