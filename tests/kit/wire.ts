/** A wire between browsers and a server, to be cut, or to fall silent, in the middle of a test. */
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

type Condition = 'whole' | 'cut' | 'silent';

export class Wire {
  readonly #server: Server;
  readonly #target: URL;
  readonly #ends = new Set<Socket>();
  #condition: Condition = 'whole';

  private constructor(target: string) {
    this.#target = new URL(target);
    this.#server = createServer((near) => this.#join(near));
  }

  /** A wire to a server; `base` is the end that a browser is given. */
  static async to(target: string): Promise<Wire> {
    const wire = new Wire(target);
    wire.#server.listen(0, '127.0.0.1');
    await once(wire.#server, 'listening');
    return wire;
  }

  get base(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The wire is not laid');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Every connection breaks, and no new one is made. */
  cut(): void {
    this.#condition = 'cut';
    for (const end of this.#ends) end.destroy();
  }

  /** Every connection stays, and carries nothing. */
  fallSilent(): void {
    this.#condition = 'silent';
    for (const end of this.#ends) end.pause();
  }

  mend(): void {
    this.#condition = 'whole';
    for (const end of this.#ends) end.resume();
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  #join(near: Socket): void {
    if (this.#condition === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(Number(this.#target.port), this.#target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#ends.add(one);
      one.on('data', (data) => other.write(data));
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#ends.delete(one);
        other.destroy();
      });
      if (this.#condition === 'silent') one.pause();
    }
  }
}
