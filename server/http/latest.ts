/** A stream of how something stands: sent at once, and again when it has changed. */
import { atMostEvery } from './atMost.ts';
import type { EventStream } from './eventStream.ts';

/** What a page shows of itself changes no faster than one can read. */
const EVERY_MS = 250;

export interface Watchable {
  /** `undefined` once there is nothing more to see: the stream ends. */
  readonly now: () => object | undefined;
  /** Calls back after changes; the answer ends it. */
  readonly onChange: (listener: () => void) => () => void;
}

export function sendLatest(stream: EventStream, { now, onChange }: Watchable): void {
  let sent = '';
  const rhythm = atMostEvery(EVERY_MS, () => {
    const state = now();
    const json = JSON.stringify(state);
    if (state === undefined) stream.end();
    else if (json !== sent) stream.sendJson(json);
    sent = json;
  });
  const unsubscribe = onChange(rhythm.ask);
  stream.onClose(() => {
    unsubscribe();
    rhythm.stop();
  });
  rhythm.ask();
}
