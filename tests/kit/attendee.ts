/** Somebody at a real table: joins over HTTP, enters the room with the client library, and keeps every byte that came in. */
import { Client, type Room } from '@colyseus/sdk';
import type { Entered, HttpFailure, Joined, TableSummary } from '#shared/protocol/http.ts';
import type { JoinedSeminar, OpenSeminarBody, SeminarView } from '#shared/protocol/seminar.ts';
import {
  type Answer,
  type CommandRequest,
  type Message,
  type RoomView,
  type Welcome,
  WIRE,
} from '#shared/protocol/wire.ts';
import type { Command } from '#shared/rules/commands.ts';
import { framesOf } from './recordingSocket.ts';

/** The WebSocket under a room's connection. */
export const socketOf = (room: Room): WebSocket =>
  (room.connection.transport as unknown as { readonly ws: WebSocket }).ws;

let ids = 0;
/** A fresh command id. */
export const freshId = (): string => {
  ids += 1;
  return `test-${process.pid}-${ids}`;
};

/** The facilitator of the tests. */
export const ACCOUNT = { name: 'Fay Chair', password: 'the chair of the tests' } as const;

export class Attendee {
  readonly base: string;
  /** What HTTP answered, and what the room sent. */
  readonly bodies: string[] = [];
  readonly messages: Message[] = [];
  session = '';
  /** A facilitator's, as the browser sends it back; empty for delegates. */
  cookie = '';
  link = '';
  /** In a seminar, by the id that it knows them by. */
  person = '';
  table = '';
  room!: Room;
  welcome!: Welcome;
  /** The code that the room closed this connection with, once it has. */
  closed: Promise<number> = new Promise(() => undefined);
  readonly #frames: (readonly Buffer[])[] = [];

  constructor(base: string) {
    this.base = base;
  }

  /** The facilitator, whose account the link that the server printed makes the first time. */
  static async facilitator(base: string, link: string): Promise<Attendee> {
    const attendee = new Attendee(base);
    const made = link !== '' && (await attendee.send('POST', '/facilitators', { link, ...ACCOUNT })).status === 200;
    if (!made) await attendee.post('/sign-in', ACCOUNT);
    return attendee;
  }

  /** A newcomer with the table's code, in the room. */
  static async delegate(base: string, code: string, name: string): Promise<Attendee> {
    const attendee = new Attendee(base);
    const joined = await attendee.post<Joined>('/join', { code, name });
    Object.assign(attendee, joined);
    await attendee.enter(joined.table);
    return attendee;
  }

  /** A newcomer with a seminar's code, waiting for a place. */
  static async member(base: string, code: string, name: string): Promise<Attendee> {
    const attendee = new Attendee(base);
    Object.assign(attendee, await attendee.post<JoinedSeminar>('/join', { code, name }));
    return attendee;
  }

  /** Somebody of a seminar who comes by a personal link. */
  static async linked(base: string, link: string): Promise<Attendee> {
    const attendee = new Attendee(base);
    Object.assign(attendee, await attendee.post<JoinedSeminar>('/exchange', { link }), { link });
    return attendee;
  }

  openSeminar(opening: Partial<OpenSeminarBody> = {}): Promise<SeminarView> {
    const usual = { title: 'Norms in the morning', scenario: 'norms-2015', settings: {}, tables: 2, roster: [] };
    return this.post<SeminarView>('/seminars', { ...usual, ...opening });
  }

  openTable(scenario: string): Promise<TableSummary> {
    return this.post<TableSummary>('/tables', { scenario });
  }

  /** Enters the room; also comes back to it. */
  async enter(table: string): Promise<Welcome> {
    this.table = table;
    const entered = await this.post<Entered>('/enter', { table });
    this.session = entered.session;
    this.room = await new Client(this.base).consumeSeatReservation(entered.reservation as never);
    this.#frames.push(framesOf(socketOf(this.room)));
    this.room.reconnection.enabled = false;
    this.room.onMessage(WIRE.message, (message: Message) => this.messages.push(message));
    this.closed = new Promise((resolve) => this.room.onLeave((code) => resolve(code)));
    const welcome: unknown = await this.room.request(WIRE.welcome, { since: {} });
    this.welcome = welcome as Welcome;
    return this.welcome;
  }

  /** The answer to a command, under a fresh id unless one is given. */
  async ask(command: Command, id = freshId()): Promise<Answer> {
    const request: CommandRequest = { id, command };
    const answer: unknown = await this.room.request(WIRE.command, request);
    return answer as Answer;
  }

  /** A command that must be accepted. */
  async does(command: Command): Promise<void> {
    const answer = await this.ask(command);
    if (!answer.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(answer.denial)}`);
  }

  view(): RoomView {
    return (this.room.state as { toJSON(): RoomView }).toJSON();
  }

  /** Resolves as soon as the view satisfies the condition. */
  async sees(condition: (view: RoomView) => boolean): Promise<RoomView> {
    const now = this.view();
    if (now.everybody && condition(now)) return now;
    return new Promise((resolve) => {
      const listener = () => {
        const next = this.view();
        if (!condition(next)) return;
        this.room.onStateChange.remove(listener);
        resolve(next);
      };
      this.room.onStateChange(listener);
    });
  }

  /** Everything that ever reached this person, as bytes. */
  received(): Buffer {
    return Buffer.concat([...this.#frames.flat(), ...this.bodies.map((body) => Buffer.from(body))]);
  }

  async post<Body>(path: string, body: unknown): Promise<Body> {
    const { status, text } = await this.send('POST', path, body);
    if (status !== 200) throw new Error(`POST ${path} answered ${status}: ${text}`);
    return JSON.parse(text) as Body;
  }

  async get<Body>(path: string): Promise<Body> {
    const { status, text } = await this.send('GET', path);
    if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${text}`);
    return JSON.parse(text) as Body;
  }

  /** A request that must be denied: its status and the code of the denial. */
  async denied(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ readonly status: number; readonly code: string }> {
    const { status, text } = await this.send(method, path, body);
    const failure = JSON.parse(text) as Partial<HttpFailure>;
    return { status, code: failure.denial?.code ?? 'none' };
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ readonly status: number; readonly text: string }> {
    const response = await fetch(`${this.base}/api${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(this.session && { authorization: `Bearer ${this.session}` }),
        ...(this.cookie && { cookie: this.cookie }),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const kept = response.headers.get('set-cookie');
    if (kept !== null) this.cookie = kept.slice(0, kept.indexOf(';'));
    const text = await response.text();
    this.bodies.push(text);
    return { status: response.status, text };
  }
}
