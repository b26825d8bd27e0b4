/** Streams at the other end of `fetch`: the test says what comes, and when it ends. */
import { vi } from 'vitest';

export class FakeStream {
  readonly url: string;
  readonly session: string;
  givenUp = false;
  readonly #controller: ReadableStreamDefaultController<Uint8Array>;

  constructor(url: string, session: string, controller: ReadableStreamDefaultController<Uint8Array>) {
    this.url = url;
    this.session = session;
    this.#controller = controller;
  }

  /** Bytes as they come, cut anywhere. */
  bytes(bytes: Uint8Array): void {
    this.#controller.enqueue(bytes);
  }

  text(text: string): void {
    this.bytes(new TextEncoder().encode(text));
  }

  event(data: unknown, name = 'message'): void {
    this.text(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  signOfLife(): void {
    this.text(':\n\n');
  }

  ends(): void {
    this.#controller.close();
  }

  breaks(): void {
    this.#controller.error(new TypeError('network error'));
  }
}

/** What was asked by POST, which the test answers. */
export interface Posted {
  readonly url: string;
  readonly body: unknown;
  readonly session: string;
  readonly answer: (body: unknown, status?: number) => void;
  readonly fails: () => void;
}

export interface FakeFetch {
  readonly streams: FakeStream[];
  readonly posts: Posted[];
  /** The next stream is denied with this. */
  deny: { readonly status: number; readonly body: string } | undefined;
  /** The stream that was opened last. */
  readonly stream: () => FakeStream;
}

export function fakeFetch(): FakeFetch {
  const fake: FakeFetch = {
    streams: [],
    posts: [],
    deny: undefined,
    stream: () => {
      const last = fake.streams.at(-1);
      if (!last) throw new Error('No stream has been opened');
      return last;
    },
  };
  const fetched = (url: string, init: RequestInit): Promise<Response> => {
    const session = new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? '';
    return init.method === 'POST' ? posted(fake, url, session, init) : streamed(fake, url, session, init);
  };
  vi.stubGlobal('fetch', fetched);
  return fake;
}

function posted(fake: FakeFetch, url: string, session: string, { body }: RequestInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    fake.posts.push({
      url,
      session,
      body: JSON.parse(body as string) as unknown,
      answer: (answer, status = 200) => resolve(Response.json(answer, { status })),
      fails: () => reject(new TypeError('Failed to fetch')),
    });
  });
}

async function streamed(fake: FakeFetch, url: string, session: string, { signal }: RequestInit): Promise<Response> {
  if (fake.deny) return new Response(fake.deny.body, { status: fake.deny.status });
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const stream = new FakeStream(url, session, controller);
      fake.streams.push(stream);
      signal?.addEventListener('abort', () => {
        stream.givenUp = true;
        controller.error(new DOMException('given up', 'AbortError'));
      });
    },
  });
  return new Response(body);
}
