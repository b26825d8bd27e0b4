/** Leads people to the rooms of tables. A table has at most one room in a process, opened when somebody first enters. */
import { matchMaker } from '@colyseus/core';
import type { Desk } from '../desk.ts';
import type { Identity } from '../identity/identities.ts';
import type { Standing, Tables } from '../table/tables.ts';
import type { RoomOptions } from './tableRoom.ts';

type OpenRoom = Awaited<ReturnType<typeof matchMaker.createRoom>>;

export class Rooms {
  readonly #desk: Desk;
  readonly #open = new Map<string, Promise<OpenRoom>>();

  constructor(desk: Desk, tables: Tables) {
    this.#desk = desk;
    tables.onPutAway((table) => void this.#close(table).catch((error: unknown) => desk.report(error)));
  }

  /** A place in the table's room for somebody whose identity has been checked; good for 15 seconds. */
  async reserve(standing: Standing, identity: Identity): Promise<unknown> {
    const room = await this.#room(standing);
    return matchMaker.reserveSeatFor(room, {}, identity);
  }

  /** Whoever is still there comes back to the table as it stands up anew. */
  async #close(table: string): Promise<void> {
    const room = this.#open.get(table);
    this.#open.delete(table);
    if (room) await matchMaker.getLocalRoomById((await room).roomId)?.disconnect();
  }

  #room(standing: Standing): Promise<OpenRoom> {
    const { id } = standing.table;
    const known = this.#open.get(id);
    if (known) return known;
    const options: RoomOptions = { roomId: `${id}-${this.#desk.now().toString(36)}`, standing, desk: this.#desk };
    const room = matchMaker.createRoom('table', options);
    this.#open.set(id, room);
    room.catch(() => this.#open.delete(id));
    return room;
  }
}
