/** Server-sent events: an answer over HTTP that never ends, and goes out piece by piece at once. */
import type { Response } from 'express';

/** A reader that does not read lets its queue grow without limit: past this it is dropped. */
const UNREAD_LIMIT_BYTES = 1_000_000;
/** How long a reader waits before it comes again, in milliseconds. */
const RETRY_MS = 2_000;
/** So that whatever lies between does not take silence for an end. */
const SIGN_OF_LIFE_MS = 15_000;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // Nothing on the way may keep it, change it, or collect it before passing it on.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

export class EventStream {
  readonly #response: Response;

  /** Begins the stream. A sign of life goes out every so many milliseconds. */
  constructor(response: Response, signOfLifeMs = SIGN_OF_LIFE_MS) {
    this.#response = response;
    response.writeHead(200, HEADERS);
    this.#write(`retry: ${RETRY_MS}\n\n`);
    const alive = setInterval(() => this.#write(':\n\n'), signOfLifeMs).unref();
    this.onClose(() => clearInterval(alive));
  }

  /** Whatever ends it: the reader, the network, or we. */
  onClose(listener: () => void): void {
    this.#response.once('close', listener);
  }

  /** One event. Its data becomes JSON, which holds no line break. */
  send(data: unknown, event?: string): void {
    this.sendJson(JSON.stringify(data), event);
  }

  sendJson(json: string, event = 'message'): void {
    this.#write(`event: ${event}\ndata: ${json}\n\n`);
  }

  end(): void {
    this.#response.end();
  }

  #write(text: string): void {
    if (this.#response.destroyed || this.#response.writableEnded) return;
    this.#response.write(text);
    if (this.#response.writableLength > UNREAD_LIMIT_BYTES) this.#response.destroy();
  }
}
