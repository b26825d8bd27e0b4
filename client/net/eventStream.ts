/** Reads server-sent events by `fetch`, which, unlike the browser's own reader of them, can say who is asking. */
import type { Trouble } from '../text/wording.ts';
import { askedWith, denialOf } from './api.ts';

/** What a stream tells whoever reads it. */
export interface Hearing {
  /** Something came, if only a sign of life. */
  alive(): void;
  /** One event; its data is JSON, which has been read. */
  event(name: string, data: unknown): void;
}

/** Reads until the stream ends, breaks or is given up, and says why: what the server denied, or that it is gone. */
export async function readStream(
  path: string,
  session: string | undefined,
  hearing: Hearing,
  signal: AbortSignal,
): Promise<Trouble> {
  try {
    const response = await fetch(`/api/${path}`, { headers: askedWith(session), cache: 'no-store', signal });
    if (!response.ok) return await denialOf(response);
    await readEvents(response, hearing, signal);
  } catch {
    // Cut, given up, or no stream of ours: all of them mean that nothing comes any more.
  }
  return { code: 'unreachable' };
}

async function readEvents(response: Response, hearing: Hearing, signal: AbortSignal): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const eventsIn = eventParser();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    if (signal.aborted) return;
    hearing.alive();
    for (const { name, data } of eventsIn(read.value)) {
      if (signal.aborted) return;
      hearing.event(name, JSON.parse(data));
    }
  }
}

interface StreamEvent {
  readonly name: string;
  readonly data: string;
}

/** Takes a stream's text piece by piece, cut wherever the network cut it, and gives the events that have become whole. */
export function eventParser(): (piece: string) => readonly StreamEvent[] {
  let rest = '';
  return (piece) => {
    // A carriage return may wait for its line feed, which is in the next piece.
    const blocks = (rest + piece).replaceAll(/\r\n|\r(?!$)/g, '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    return blocks.map(eventOf).filter(({ data }) => data !== '');
  };
}

function eventOf(block: string): StreamEvent {
  const valuesOf = (field: string) =>
    block
      .split('\n')
      .flatMap((line) => (line.startsWith(`${field}:`) ? [line.slice(field.length + 1).trimStart()] : []));
  return { name: valuesOf('event').at(-1) ?? 'message', data: valuesOf('data').join('\n') };
}
