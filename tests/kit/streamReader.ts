/** Somebody who reads one of the server's streams, as a page does. */
import { eventParser } from '#client/net/eventStream.ts';
import type { HttpFailure } from '#shared/protocol/http.ts';
import type { TableStreamed } from '#shared/protocol/seminar.ts';
import type { Answer, Message, MessagesSince, RoomView } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/rules/commands.ts';
import { type Attendee, freshId } from './attendee.ts';

export interface Streamed {
  readonly name: string;
  readonly data: unknown;
}

export class StreamReader {
  readonly status: number;
  readonly headers: Headers;
  readonly events: Streamed[] = [];
  /** Everything that came in, as it came. */
  text = '';
  /** Resolves when the stream is over, whoever ended it. */
  readonly ended: Promise<void>;
  readonly #closing: AbortController;
  readonly #waiting = new Set<() => void>();

  private constructor(response: Response, closing: AbortController) {
    this.status = response.status;
    this.headers = response.headers;
    this.#closing = closing;
    this.ended = this.#read(response).catch(() => undefined);
  }

  /** Resolves once the server has begun to answer. */
  static async open(url: string, headers: Readonly<Record<string, string>> = {}): Promise<StreamReader> {
    const closing = new AbortController();
    return new StreamReader(await fetch(url, { headers, signal: closing.signal }), closing);
  }

  /** The first event, of those that came and those that will, that satisfies the condition. */
  async event(condition: (event: Streamed) => boolean): Promise<Streamed> {
    for (;;) {
      const found = this.events.find(condition);
      if (found) return found;
      await new Promise<void>((come) => this.#waiting.add(come));
    }
  }

  /** The first value that satisfies the condition, of those that come after so many events. The first event is a whole value, the others are what changed. */
  async value<Value>(condition: (value: Value) => boolean, after = 0): Promise<Value> {
    for (let count = Math.max(1, after + 1); ; count += 1) {
      await this.event((event) => this.events.indexOf(event) === count - 1);
      const value = Object.assign({}, ...this.events.slice(0, count).map(({ data }) => data)) as Value;
      if (condition(value)) return value;
    }
  }

  named(name: string): Promise<Streamed> {
    return this.event((event) => event.name === name);
  }

  /** What the stream carries of a table. */
  get table(): readonly TableStreamed[] {
    return this.events.flatMap(({ name, data }) => (name === 'message' ? [data as TableStreamed] : []));
  }

  get views(): readonly RoomView[] {
    return this.table.flatMap((streamed) => (streamed.kind === 'view' ? [streamed.view] : []));
  }

  get messages(): readonly Message[] {
    return this.table.flatMap((streamed) => (streamed.kind === 'message' ? [streamed.message] : []));
  }

  /** The first view, of those that came and those that will, that satisfies the condition. */
  async sees(condition: (view: RoomView) => boolean): Promise<RoomView> {
    const viewIn = ({ name, data }: Streamed) =>
      name === 'message' && (data as TableStreamed).kind === 'view' ? (data as { view: RoomView }).view : undefined;
    const found = await this.event((event) => {
      const view = viewIn(event);
      return view !== undefined && condition(view);
    });
    return viewIn(found) as RoomView;
  }

  /** The denial's code, where the server answered with one instead of a stream. */
  async code(): Promise<string> {
    await this.ended;
    return (JSON.parse(this.text) as HttpFailure).denial.code;
  }

  close(): void {
    this.#closing.abort();
  }

  async #read(response: Response): Promise<void> {
    const eventsIn = eventParser();
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      const piece = decoder.decode(chunk, { stream: true });
      this.text += piece;
      for (const { name, data } of eventsIn(piece)) this.events.push({ name, data: JSON.parse(data) as unknown });
      for (const come of this.#waiting) come();
      this.#waiting.clear();
    }
  }
}

/** A stream under /api to whoever somebody is. */
export const streamTo = ({ base, session, cookie }: Attendee, path: string): Promise<StreamReader> =>
  StreamReader.open(`${base}/api/${path}`, session ? { authorization: `Bearer ${session}` } : { cookie });

/** A table's stream to somebody who has entered or joined it. */
export function tableStream(who: Attendee, since: MessagesSince = {}): Promise<StreamReader> {
  const query = encodeURIComponent(JSON.stringify(since));
  return streamTo(who, `tables/${who.table}/stream?since=${query}`);
}

/** The answer to a command over HTTP, under a fresh id unless one is given. */
export async function asksOverHttp(who: Attendee, command: Command, id = freshId()): Promise<Answer> {
  return who.post<Answer>(`/tables/${who.table}/command`, { id, command });
}
