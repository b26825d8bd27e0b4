/**
 * Gives the client library the sockets of `ws`, which the plain peer uses too: Node's own cost more than what is
 * measured, and would make any two servers look alike. To be called before the library is loaded.
 */
import { WebSocket } from 'ws';

export function useSameSockets(): void {
  Reflect.set(globalThis, 'WebSocket', WebSocket);
}
