/** A connection to a table's room, whatever carries it. */
import type { Entered } from '#shared/protocol/http.ts';
import type { Message, RoomView } from '#shared/protocol/wire.ts';

/** What a connection tells whoever opened it. */
export interface Listener {
  viewed(view: RoomView): void;
  said(message: Message): void;
  /** Cut off, but trying to mend it. */
  dropped(): void;
  mended(): void;
  /** Nothing has been heard for a while although the connection looks whole. */
  silent(): void;
  heard(): void;
  /** Over for good, with the close code. */
  ended(code: number): void;
}

export interface Connection {
  /** Rejects with a `NoAnswer` when no answer came, and with anything else when the server failed. */
  request<Answer>(name: string, payload: unknown): Promise<Answer>;
  /** Leaves without another word to the listener. */
  leave(): void;
}

/** The connection went away before the answer came: ask again over the next one. */
export class NoAnswer extends Error {}

/** Once it is given up, whatever comes of the try later is not wanted and must not take the place from anybody. */
export type Connect = (entered: Entered, listener: Listener, givenUp: AbortSignal) => Promise<Connection>;
