/** A stream of how something stands: sent whole at once, and then those of its fields that have changed. */
import { atMostEvery } from './atMost.ts';
import type { EventStream } from './eventStream.ts';

/** What a page shows of itself changes no faster than one can read. */
const EVERY_MS = 250;

export interface Watchable {
  /** Always with the same fields; `undefined` once there is nothing more to see: the stream ends. */
  readonly now: () => object | undefined;
  /** Calls back after changes; the answer ends it. */
  readonly onChange: (listener: () => void) => () => void;
}

export function sendLatest(stream: EventStream, { now, onChange }: Watchable): void {
  let sent: ReadonlyMap<string, string> = new Map();
  const rhythm = atMostEvery(EVERY_MS, () => {
    const state = now();
    if (state === undefined) {
      stream.end();
      return;
    }
    const fields = new Map(Object.entries(state).map(([name, value]) => [name, JSON.stringify(value)]));
    const changed = [...fields].filter(([name, json]) => json !== sent.get(name));
    if (changed.length > 0) stream.sendJson(`{${changed.map(([name, json]) => `"${name}":${json}`).join(',')}}`);
    sent = fields;
  });
  const unsubscribe = onChange(rhythm.ask);
  stream.onClose(() => {
    unsubscribe();
    rhythm.stop();
  });
  rhythm.ask();
}
