/** Keeps a page connected to its table: enters, says hello, notices a cut, enters again, and knows when to stop. */
import { batch } from '@preact/signals';
import type { PublicView } from '#shared/model/view.ts';
import type { Entered } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION, REPLACED, type Welcome, WIRE } from '#shared/protocol/wire.ts';
import type { ConnectionStatus } from '../store/table.ts';
import type { Trouble } from '../text/wording.ts';
import { type Asked, isFinal } from './api.ts';
import { pauseBefore, waitOrOnline, within } from './backoff.ts';
import { lastNumbers, withMessages } from './messageLog.ts';
import { sameParts } from './sameParts.ts';
import type { ServerClock } from './serverClock.ts';
import type { TableSignals } from './tableSignals.ts';
import { type Connect, type Connection, type Listener, NoAnswer } from './transport.ts';

/** How long a cut may take to mend by itself before one enters anew. */
const GRACE_MS = 6_000;
const ENTRY_MS = 8_000;

export interface Surroundings {
  enter(): Asked<Entered>;
  readonly connect: Connect;
  readonly clock: ServerClock;
  /** Called each time one is in, after the welcome. */
  arrived(): void;
}

const inPlay = (view: PublicView | undefined): boolean => view !== undefined && view.phase !== 'lobby';

export class Keeper {
  readonly #table: TableSignals;
  readonly #world: Surroundings;
  #connection: Connection | undefined;
  #givingUp = new AbortController();
  /** Counts connections: whatever an earlier one still says is not heard. */
  #call = 0;
  #entering = false;
  #closed = false;
  #grace: ReturnType<typeof setTimeout> | undefined;

  constructor(table: TableSignals, world: Surroundings) {
    this.#table = table;
    this.#world = world;
    addEventListener('offline', this.#doubt);
    addEventListener('online', this.#networkBack);
    void this.#enter();
  }

  close(): void {
    this.#closed = true;
    this.#hangUp();
    removeEventListener('offline', this.#doubt);
    removeEventListener('online', this.#networkBack);
  }

  takeBack(): void {
    this.#table.status.value = 'connecting';
    void this.#enter();
  }

  /** Asks the room; throws `NoAnswer` while there is no connection to ask over. */
  async request<Answer>(name: string, payload: unknown): Promise<Answer> {
    const connection = this.#connection;
    if (!connection || this.#table.status.value !== 'online') throw new NoAnswer(name);
    try {
      return await connection.request<Answer>(name, payload);
    } catch (error) {
      if (error instanceof NoAnswer && connection === this.#connection) this.#doubt();
      throw error;
    }
  }

  async #enter(): Promise<void> {
    if (this.#entering || this.#closed) return;
    this.#entering = true;
    for (let attempt = 0; !this.#closed; attempt += 1) {
      this.#hangUp();
      if (await this.#tryToEnter()) break;
      await waitOrOnline(pauseBefore(attempt));
    }
    this.#entering = false;
  }

  /** True when there is nothing more to try: one is in, or never will be. */
  async #tryToEnter(): Promise<boolean> {
    const entered = await this.#world.enter();
    if (this.#closed) return true;
    if (!entered.ok) {
      const final = isFinal(entered.error);
      if (final) this.#finish('signed-out', entered.error);
      return final;
    }
    const call = this.#call;
    this.#givingUp = new AbortController();
    try {
      const connecting = this.#world.connect(entered.value, this.#listener(call), this.#givingUp.signal);
      connecting.then(
        (late) => call !== this.#call && late.leave(),
        () => undefined,
      );
      const connection = await within(ENTRY_MS, connecting);
      if (call !== this.#call) return true;
      this.#connection = connection;
      await this.#greet(connection);
      return true;
    } catch {
      // Hung up meanwhile: the page was left, or the seat was opened elsewhere.
      if (call !== this.#call) return true;
      this.#hangUp();
      return false;
    }
  }

  /** Says hello over a new or mended connection, and asks for what was said meanwhile. */
  async #greet(fresh: Connection): Promise<void> {
    const { messages, status, welcome } = this.#table;
    const asked = performance.now();
    const said = await fresh.request<Welcome>(WIRE.welcome, { since: lastNumbers(messages.value) });
    if (fresh !== this.#connection) return;
    if (said.protocol !== PROTOCOL_VERSION) return this.#finish('outdated');
    clearTimeout(this.#grace);
    this.#world.clock.reset();
    this.#world.clock.note(said.at, asked);
    batch(() => {
      welcome.value = sameParts(welcome.value, said);
      messages.value = withMessages(messages.value, said.messages);
      status.value = 'online';
    });
    this.#world.arrived();
  }

  #finish(end: ConnectionStatus, why?: Trouble): void {
    this.#hangUp();
    batch(() => {
      this.#table.status.value = end;
      this.#table.trouble.value = why;
    });
  }

  #hangUp(): void {
    clearTimeout(this.#grace);
    this.#call += 1;
    this.#givingUp.abort();
    this.#connection?.leave();
    this.#connection = undefined;
  }

  /** The connection is in doubt: it has a moment to mend, then one enters anew. */
  readonly #doubt = (): void => {
    if (this.#table.status.value !== 'online') return;
    this.#table.status.value = 'offline';
    clearTimeout(this.#grace);
    this.#grace = setTimeout(() => void this.#enter(), GRACE_MS);
  };

  readonly #networkBack = (): void => {
    if (this.#table.status.value === 'offline') void this.#enter();
  };

  readonly #mended = (): void => {
    const connection = this.#connection;
    if (!connection) return;
    this.#greet(connection).catch(() => {
      if (connection === this.#connection) void this.#enter();
    });
  };

  #ended(code: number): void {
    if (code === REPLACED) return this.#finish('replaced');
    if (this.#table.status.value === 'online') this.#table.status.value = 'offline';
    void this.#enter();
  }

  #listener(call: number): Listener {
    const whileCurrent =
      <Args extends readonly unknown[]>(act: (...args: Args) => void) =>
      (...args: Args) => {
        if (call === this.#call && !this.#closed) act(...args);
      };
    const { everybody, messages, party, view } = this.#table;
    return {
      viewed: whileCurrent((next) => {
        const before = party.value;
        const playing = inPlay(everybody.value);
        view.value = sameParts(view.value, next);
        // What was said to a seat before is there for whoever takes it over.
        if (playing && party.value !== '' && party.value !== before) this.#mended();
      }),
      said: whileCurrent((message) => {
        messages.value = withMessages(messages.value, [message]);
      }),
      dropped: whileCurrent(this.#doubt),
      silent: whileCurrent(this.#doubt),
      mended: whileCurrent(this.#mended),
      heard: whileCurrent(this.#mended),
      ended: whileCurrent((code) => this.#ended(code)),
    };
  }
}
