/** One person's connection to a table through the real client library, with a meter on its wire. */
import { Client, type Room } from '@colyseus/sdk';
import type { TableState } from '#server/rooms/schema.ts';
import { type Answer, type Message, WIRE } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/rules/commands.ts';

type Reservation = Parameters<Client['consumeSeatReservation']>[0];

/** The kind of frame that carries a change of the state, and where its first byte says so (Colyseus's protocol). */
const STATE_PATCH = 15;
const KIND_BITS = 0x1f;

/** What has gone over one connection. */
export interface Meter {
  up: number;
  down: number;
  patches: number;
  patchBytes: number;
}

export class Participant {
  readonly meter: Meter = { up: 0, down: 0, patches: 0, patchBytes: 0 };
  /** The text of the last message that came. */
  heard = '';
  readonly #room: Room<unknown, TableState>;
  readonly #waiting = new Set<() => void>();
  readonly #id = crypto.randomUUID();
  #commands = 0;

  static async enter(base: string, reservation: unknown): Promise<Participant> {
    const room = await new Client(base).consumeSeatReservation<TableState>(reservation as Reservation);
    room.reconnection.enabled = false;
    const participant = new Participant(room);
    // Until the first state has come, the table is not there.
    await participant.sees(({ table }) => table !== undefined);
    return participant;
  }

  private constructor(room: Room<unknown, TableState>) {
    this.#room = room;
    this.#watchWire();
    room.onMessage(WIRE.message, ({ text }: Message) => {
      this.heard = text;
      this.#look();
    });
    room.onStateChange(() => this.#look());
  }

  /** What everybody at the table sees, as this connection has it. */
  get table(): TableState['everybody'] {
    return this.#room.state.everybody;
  }

  /** Resolves as soon as this connection shows what is asked for. */
  sees(shown: (participant: Participant) => boolean): Promise<void> {
    if (shown(this)) return Promise.resolve();
    return new Promise((resolve) => {
      const look = () => {
        if (!shown(this)) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
    });
  }

  /** Asks the table for something that it must accept. */
  async does(command: Command): Promise<void> {
    this.#commands += 1;
    const id = `${this.#id}-${this.#commands}`;
    const answer = await this.#room.request<unknown, Answer>(WIRE.command, { id, command });
    if (!answer.ok) throw new Error(`The bench's ${command.type} was refused: ${JSON.stringify(answer.denial)}`);
  }

  leave(): Promise<number> {
    return this.#room.leave();
  }

  #look(): void {
    for (const look of this.#waiting) look();
  }

  #watchWire(): void {
    const { connection } = this.#room;
    const send = connection.send.bind(connection);
    connection.send = (data) => {
      this.meter.up += data.byteLength;
      send(data);
    };
    const { onmessage } = connection.events;
    Object.assign(connection.events, {
      onmessage: (event: MessageEvent<ArrayBuffer>) => {
        this.#weigh(new Uint8Array(event.data));
        onmessage?.(event);
      },
    });
  }

  #weigh(frame: Uint8Array): void {
    this.meter.down += frame.byteLength;
    if (((frame[0] ?? 0) & KIND_BITS) !== STATE_PATCH) return;
    this.meter.patches += 1;
    this.meter.patchBytes += frame.byteLength;
  }
}
