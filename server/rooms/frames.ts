/**
 * Colyseus hands `ws` a buffer that it reuses: to a client that reads slowly, another client's secrets would go out in
 * its place. Every frame is therefore copied before it is queued.
 */
import { WebSocketClient } from '@colyseus/ws-transport';

type Raw = WebSocketClient['raw'];

let copying = false;

/** Once for the process: the transport's clients share one prototype. */
export function copyOutgoingFrames(): void {
  if (copying) return;
  copying = true;
  const raw: Raw = Reflect.get(WebSocketClient.prototype, 'raw');
  WebSocketClient.prototype.raw = function copied(this: WebSocketClient, ...[data, options, done]: Parameters<Raw>) {
    raw.call(this, Buffer.from(data), options, done);
  };
}
