/** A server at the other end of the client's two seams, `Api` and `Connect`: the test says what it does. */
import type { Api } from '#client/net/api.ts';
import { type Connect, type Connection, type Listener, NoAnswer } from '#client/net/transport.ts';
import type { Trouble } from '#client/text/wording.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { publicScenario } from '#shared/model/publicScenario.ts';
import { type Answer, type CommandRequest, PROTOCOL_VERSION, type Welcome, WIRE } from '#shared/protocol/wire.ts';
import { harbour } from '#tests/kit/harbour.ts';

/** A command that has come in, which the test answers or not. */
interface Received extends CommandRequest {
  readonly answer: (answer: Answer) => void;
}

export const welcomeOf = (changes: Partial<Welcome> = {}): Welcome => ({
  protocol: PROTOCOL_VERSION,
  at: 1_000_000_000_000,
  role: 'delegate',
  person: 'ada',
  table: 't1',
  scenario: publicScenario(harbour),
  scenarioHash: 'hash',
  messages: [],
  ...changes,
});

export const done: Answer = { ok: true, at: 1_000_000_000_000 };

export class FakeConnection implements Connection {
  readonly commands: Received[] = [];
  /** What each hello asked for. */
  readonly hellos: unknown[] = [];
  readonly listener: Listener;
  left = false;
  readonly #welcome: () => Promise<Welcome>;
  readonly #pending: ((reason: Error) => void)[] = [];

  constructor(listener: Listener, welcome: () => Promise<Welcome>) {
    this.listener = listener;
    this.#welcome = welcome;
  }

  request<Reply>(name: string, payload: unknown): Promise<Reply> {
    return new Promise<unknown>((resolve, reject) => {
      this.#pending.push(reject);
      if (name === WIRE.welcome) {
        this.hellos.push(payload);
        void this.#welcome().then(resolve, reject);
      } else this.commands.push({ ...(payload as CommandRequest), answer: resolve });
    }) as Promise<Reply>;
  }

  /** A socket whose cable is pulled closes for nobody: what was asked over it stays without any end. */
  leave(): void {
    this.left = true;
  }

  /** Everything under way is lost. */
  loses(): void {
    for (const reject of this.#pending.splice(0)) reject(new NoAnswer('cut'));
  }

  /** The connection is cut, and may mend. */
  drops(): void {
    this.loses();
    this.listener.dropped();
  }

  /** The connection is over for good. */
  ends(code: number): void {
    this.loses();
    this.listener.ended(code);
  }
}

export class FakeServer {
  readonly connections: FakeConnection[] = [];
  /** Each try to enter: when, by `Date.now()`, and with which session. */
  readonly entries: { readonly at: number; readonly session: string }[] = [];
  /** Why nobody may enter; they may while it is undefined. */
  refusal: Trouble | undefined;
  welcome: () => Promise<Welcome> = () => Promise.resolve(welcomeOf());
  /** The way from an entry to its connection. */
  way: () => Promise<void> = () => Promise.resolve();

  /** The present connection. */
  get line(): FakeConnection {
    const line = this.connections.at(-1);
    if (!line) throw new Error('Nobody has connected');
    return line;
  }

  readonly connect: Connect = async (_entered, listener) => {
    const connection = new FakeConnection(listener, () => this.welcome());
    this.connections.push(connection);
    await this.way();
    return connection;
  };

  readonly api: Api = {
    enter: async (_table, session) => {
      this.entries.push({ at: Date.now(), session });
      return this.refusal ? fail(this.refusal) : ok({ session: `session-${this.entries.length}`, reservation: {} });
    },
    exchange: () => notAsked(),
    interests: () => notAsked(),
    join: () => notAsked(),
    scenarios: () => notAsked(),
    tables: () => notAsked(),
    openTable: () => notAsked(),
    practices: () => notAsked(),
    practise: () => notAsked(),
    wish: () => notAsked(),
  };
}

const notAsked = (): Promise<Result<never, Trouble>> => Promise.resolve(fail({ code: 'server-error' }));
