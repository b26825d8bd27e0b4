/** A table's room: connections in, views and messages out. What happens at the table is decided in `Table`. */
import { type Client, ErrorCode, Room, ServerError } from '@colyseus/core';
import { StateView } from '@colyseus/schema';
import { mapValues } from '#shared/base/records.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { Views } from '#shared/model/view.ts';
import { type Answer, type Denial, REPLACED, type Welcome, WIRE } from '#shared/protocol/wire.ts';
import type { Desk } from '../desk.ts';
import type { Identity } from '../identity/identities.ts';
import { actorOf } from '../table/actor.ts';
import { mayRead, type Publication } from '../table/table.ts';
import type { Standing } from '../table/tables.ts';
import { Allowance } from './allowance.ts';
import { copyInto } from './copy.ts';
import { commandRequest, welcomeRequest } from './requests.ts';
import { TableState } from './schema.ts';
import { showNewEntries } from './secrets.ts';
import { type Sight, sightOf, welcomeTo } from './sight.ts';

/** What the process hands to a room that it opens itself. Nobody else can open one. */
export interface RoomOptions {
  readonly roomId: string;
  readonly standing: Standing;
  readonly desk: Desk;
}

/** What the room keeps of a connection. */
interface Connection {
  readonly identity: Identity;
  readonly allowance: Allowance;
  /** The party whose secrets it sees. */
  party: PartyId | undefined;
  present: boolean;
}

/** What Colyseus types as a mere event emitter is the connection's WebSocket. */
interface Socket {
  readonly bufferedAmount: number;
  terminate(): void;
}

type TableClient = Client<{ auth: Identity; userData: Connection }>;

/** A client that does not read lets its queue grow without limit: past this it is dropped. */
const UNREAD_LIMIT_BYTES = 1_000_000;
const RECONNECT_SECONDS = 60;

export class TableRoom extends Room<{ state: TableState; client: TableClient }> {
  override state = new TableState();
  override autoDispose = false;
  override patchRate = 200;
  // The allowance answers earlier and in words; this only ends what does not listen.
  override maxMessagesPerSecond = 100;
  #standing!: Standing;
  #desk!: Desk;
  #unsubscribe: () => void = () => undefined;

  static override async onAuth(): Promise<boolean> {
    // Only a reservation leads here, and it carries the identity that /api/enter has checked.
    return false;
  }

  override onCreate({ roomId, standing, desk }: RoomOptions): void {
    this.roomId = roomId;
    this.#standing = standing;
    this.#desk = desk;
    this.#copyViews(standing.table.views());
    this.#unsubscribe = standing.table.onPublication((publication) => this.#publish(publication));
    this.onMessage(WIRE.command, (client, message: unknown) => this.#command(client, message));
    this.onMessage(WIRE.welcome, (client, message: unknown) => this.#welcome(client, message));
    // An unknown kind of message would otherwise disconnect its sender.
    this.onMessage('*', () => undefined);
  }

  override onJoin(client: TableClient, _options?: unknown, identity?: Identity): void {
    if (!identity) throw new ServerError(ErrorCode.AUTH_FAILED, 'A table is entered with a reservation');
    client.userData = { identity, allowance: new Allowance(() => this.#desk.now()), party: undefined, present: false };
    client.view = new StateView();
    if (sightOf(this.#standing.table.game, identity).desk) client.view.add(this.state.facilitator);
    this.#showSecrets(client);
    if (identity.role === 'delegate') this.#takePlace(client.sessionId, identity.person);
    this.#come(client);
  }

  override onDrop(client: TableClient): void {
    this.#go(client);
    this.allowReconnection(client, RECONNECT_SECONDS).catch(() => undefined);
  }

  override onReconnect(client: TableClient): void {
    const person = client.userData?.identity.person ?? '';
    // Its seat may have changed hands while it was away.
    this.#showSecrets(client);
    if (person !== '' && !this.#standing.holders.holds(person, client.sessionId)) client.leave(REPLACED);
    else this.#come(client);
  }

  override onLeave(client: TableClient): void {
    this.#go(client);
    client.view?.dispose();
  }

  override onDispose(): void {
    this.#unsubscribe();
  }

  /** Without this, one throw would close every room of the process. */
  override onUncaughtException(error: Error): void {
    this.#desk.report(error);
  }

  /** A second tab takes the seat over; the first is told so. */
  #takePlace(sessionId: string, person: string): void {
    this.#standing.holders.take(person, sessionId, () => this.clients.getById(sessionId)?.leave(REPLACED));
  }

  #come({ userData }: TableClient): void {
    if (!userData || userData.present) return;
    userData.present = true;
    const { role, person } = userData.identity;
    if (role === 'delegate') this.#standing.timekeeper.connected(person);
    else this.#standing.bots.watched(1);
  }

  #go({ userData }: TableClient): void {
    if (!userData?.present) return;
    userData.present = false;
    const { role, person } = userData.identity;
    if (role === 'delegate') this.#standing.timekeeper.disconnected(person);
    else this.#standing.bots.watched(-1);
  }

  async #command(client: TableClient, message: unknown): Promise<Answer> {
    const userData = admitted(client);
    if (!userData) return this.#denied({ code: 'too-many-messages' });
    const request = commandRequest.safeParse(message);
    if (!request.success)
      return this.#denied({ code: 'malformed', where: 'message', problem: 'must be { id, command }' });
    return this.#standing.table.ask(actorOf(userData.identity), request.data.id, request.data.command);
  }

  #welcome(client: TableClient, message: unknown): Welcome | Answer {
    const userData = admitted(client);
    if (!userData) return this.#denied({ code: 'too-many-messages' });
    const request = welcomeRequest.safeParse(message);
    if (!request.success) return this.#denied({ code: 'malformed', where: 'message', problem: 'must be { since }' });
    return welcomeTo(this.#standing.table, userData.identity, request.data.since, this.#desk.now());
  }

  #publish({ views, messages }: Publication): void {
    this.#copyViews(views);
    for (const client of this.clients) this.#showSecrets(client);
    this.broadcastPatch();
    for (const client of this.clients) {
      const sight = this.#sightOf(client);
      for (const message of messages) if (sight && mayRead(sight, message)) client.send(WIRE.message, message);
      dropUnread(client);
    }
  }

  #copyViews({ everybody, facilitator, delegations }: Views): void {
    copyInto(this.state, {
      everybody,
      facilitator: { secret: facilitator },
      delegations: mapValues(delegations, (secret) => ({ secret })),
    });
  }

  /** Each connection sees the secrets of the party that its person speaks for just now, and no other. */
  #showSecrets(client: TableClient): void {
    const { userData, view } = client;
    if (!userData || !view) return;
    const party = this.#sightOf(client)?.party;
    const own = party === undefined ? undefined : this.state.delegations.get(party);
    if (party !== userData.party) {
      const former = userData.party === undefined ? undefined : this.state.delegations.get(userData.party);
      if (former) view.remove(former);
      if (own) view.add(own);
      userData.party = party;
    }
    if (own) showNewEntries(view, own.secret);
  }

  #sightOf({ userData }: TableClient): Sight | undefined {
    return userData && sightOf(this.#standing.table.game, userData.identity);
  }

  #denied(denial: Denial): Answer {
    return { ok: false, at: this.#desk.now(), denial };
  }
}

/** Whoever asks, while their allowance lasts. */
function admitted(client: TableClient): Connection | undefined {
  // Whoever only asks, and does not read, makes a queue too.
  dropUnread(client);
  return client.userData?.allowance.spend() ? client.userData : undefined;
}

function dropUnread({ ref }: TableClient): void {
  const socket = ref as TableClient['ref'] & Socket;
  if (socket.bufferedAmount > UNREAD_LIMIT_BYTES) socket.terminate();
}
