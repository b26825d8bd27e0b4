/** The transport for where WebSockets are blocked: a stream that brings what the room would, and posts that ask. */
import { STREAMED, type TableStreamed } from '#shared/protocol/seminar.ts';
import {
  type Answer,
  type CommandRequest,
  REPLACED,
  type Welcome,
  type WelcomeRequest,
  WIRE,
} from '#shared/protocol/wire.ts';
import { type Api, ask, isFinal } from './api.ts';
import { within } from './backoff.ts';
import { asking, type Credentials } from './credentials.ts';
import { readStream } from './eventStream.ts';
import { awaitLife } from './silence.ts';
import { type Connect, type Connection, type Listener, NoAnswer } from './transport.ts';

/** A table's stream gives a sign of life every 2 s. */
const SILENCE_MS = 4_500;
const PATIENCE_MS = 8_000;
/** What a socket says that closed without a word: the stream has ended, and nobody knows why. */
const GONE = 1006;

/** A table's connection over plain web requests. The session is read at each of them: it may have rotated. */
export const connectHttp =
  (table: string, credentials: Credentials, api: Api): Connect =>
  async (_entered, listener) =>
    new HttpConnection(table, credentials, api, listener);

class HttpConnection implements Connection {
  readonly #path: string;
  readonly #credentials: Credentials;
  readonly #api: Api;
  readonly #listener: Listener;
  #stream = new AbortController();

  constructor(table: string, credentials: Credentials, api: Api, listener: Listener) {
    this.#path = `tables/${encodeURIComponent(table)}`;
    this.#credentials = credentials;
    this.#api = api;
    this.#listener = listener;
  }

  async request<Reply>(name: string, payload: unknown): Promise<Reply> {
    const reply: unknown =
      name === WIRE.welcome
        ? await this.#greet(payload as WelcomeRequest)
        : await this.#command(payload as CommandRequest);
    return reply as Reply;
  }

  leave(): void {
    this.#stream.abort();
  }

  /** Every hello opens the stream anew: it begins with what was said since. */
  async #greet({ since }: WelcomeRequest): Promise<Welcome> {
    this.#stream.abort();
    const stream = new AbortController();
    this.#stream = stream;
    try {
      return await within(PATIENCE_MS, this.#listen(stream, `since=${encodeURIComponent(JSON.stringify(since))}`));
    } catch {
      stream.abort();
      throw new NoAnswer(WIRE.welcome);
    }
  }

  /** The welcome with which the stream begins. */
  #listen(stream: AbortController, query: string): Promise<Welcome> {
    return new Promise((welcomed, failed) => {
      this.#follow(stream, query, welcomed).then(failed, failed);
    });
  }

  /** Tells the listener what the stream brings, until its end; resolves with what to throw if that came too soon. */
  async #follow(stream: AbortController, query: string, welcomed: (welcome: Welcome) => void): Promise<NoAnswer> {
    const life = awaitLife(SILENCE_MS, this.#listener);
    stream.signal.addEventListener('abort', life.end);
    let end = GONE;
    const hearing = {
      alive: life.came,
      event: (name: string, data: unknown) => {
        if (name === STREAMED.welcome) welcomed(data as Welcome);
        else if (name === STREAMED.replaced) end = REPLACED;
        else this.#hear(data as TableStreamed);
      },
    };
    const session = this.#credentials.read()?.session;
    const why = await readStream(`${this.#path}/stream?${query}`, session, hearing, stream.signal);
    life.end();
    if (!stream.signal.aborted) this.#listener.ended(end);
    return new NoAnswer(why.code);
  }

  #hear(streamed: TableStreamed): void {
    if (streamed.kind === 'view') this.#listener.viewed(streamed.view);
    else this.#listener.said(streamed.message);
  }

  async #command(request: CommandRequest): Promise<Answer> {
    const answer = await asking(this.#api, this.#credentials, (session) =>
      ask<Answer>('POST', `${this.#path}/command`, request, session),
    );
    if (answer.ok) return answer.value;
    const { error } = answer;
    throw error.code === 'unreachable' || isFinal(error) ? new NoAnswer(error.code) : new Error(error.code);
  }
}
