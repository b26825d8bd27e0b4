/** The transport that is used: a Colyseus room over a WebSocket. */
import { Client, type Room } from '@colyseus/sdk';
import { type Message, REPLACED, type RoomView, WIRE } from '#shared/protocol/wire.ts';
import { watchSilence } from './silence.ts';
import { type Connect, type Connection, type Listener, NoAnswer } from './transport.ts';

type Reservation = Parameters<Client['consumeSeatReservation']>[0];

/** The library mends a short cut itself; a longer one is mended by entering again. */
const RETRIES = 3;
const PATIENCE_MS = 10_000;

export const connectColyseus: Connect = async (entered, listener, givenUp) => {
  const client = new Caller(location.origin);
  const hangUp = () => client.calling?.connection.close();
  givenUp.addEventListener('abort', hangUp);
  const room = await client
    .consumeSeatReservation(entered.reservation as Reservation)
    .finally(() => givenUp.removeEventListener('abort', hangUp));
  room.reconnection.minUptime = 0;
  room.reconnection.maxRetries = RETRIES;
  return attach(room, listener);
};

/** The library's client, which keeps the room that it is calling to itself until that has answered. */
class Caller extends Client {
  calling: Room | undefined;

  protected override createRoom<State>(name: string): Room<unknown, State> {
    const room = super.createRoom<State>(name);
    this.calling = room;
    return room;
  }
}

function attach(room: Room, listener: Listener): Connection {
  const stopWatching = watchSilence({
    ping: (heard) => room.ping(heard),
    silent: () => listener.silent(),
    heard: () => listener.heard(),
  });
  room.onStateChange((state: { toJSON(): unknown }) => listener.viewed(state.toJSON() as RoomView));
  room.onMessage(WIRE.message, (message: Message) => listener.said(message));
  room.onDrop((code: number) => {
    // The code that says "replaced" is also the one the library itself closes with when the network goes.
    if (code === REPLACED && navigator.onLine) room.reconnection.enabled = false;
    else listener.dropped();
  });
  room.onReconnect(() => listener.mended());
  room.onLeave((code: number) => {
    stopWatching();
    listener.ended(code);
  });
  room.onError(() => undefined);
  return {
    request: (name, payload) => ask(room, name, payload),
    leave: () => {
      stopWatching();
      room.removeAllListeners();
      room.reconnection.enabled = false;
      room.connection.close();
    },
  };
}

async function ask<Answer>(room: Room, name: string, payload: unknown): Promise<Answer> {
  const asked = performance.now();
  try {
    return await room.request<unknown, Answer>(name, payload, { timeout: PATIENCE_MS });
  } catch (error) {
    const late = performance.now() - asked >= PATIENCE_MS;
    throw late || !room.connection.isOpen ? new NoAnswer(name) : error;
  }
}
