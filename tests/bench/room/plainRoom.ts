/** One room at the plain peer, with the same bytes. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { numberOf, plainFrame, type Size } from './plainFrame.ts';

export const PLAIN_SEATS = 6;

export class PlainRoom {
  readonly #members: readonly WebSocket[];
  /** By the number of an act: hears which seat has got it. */
  readonly #waiting = new Map<number, (seat: number) => void>();
  #numbers = 0;

  static async enter(port: number, room: string, seats = PLAIN_SEATS): Promise<PlainRoom> {
    const members = Array.from({ length: seats }, () => new WebSocket(`ws://127.0.0.1:${port}/${room}`));
    await Promise.all(members.map((member) => once(member, 'open')));
    return new PlainRoom(members);
  }

  private constructor(members: readonly WebSocket[]) {
    this.#members = members;
    for (const [seat, member] of members.entries())
      member.on('message', (frame: Buffer) => this.#waiting.get(numberOf(frame))?.(seat));
  }

  /** One act at a time, each begun once all have the one before. Milliseconds each. */
  async oneByOne(sizes: readonly Size[]): Promise<readonly number[]> {
    const laps: number[] = [];
    for (const [count, size] of sizes.entries()) {
      const start = performance.now();
      await this.#act(count % this.#members.length, size, 'everybody');
      laps.push(performance.now() - start);
    }
    return laps;
  }

  /** All at once, each with its next act as soon as it has its last. Acts per second. */
  async atOnce(sizes: readonly Size[]): Promise<number> {
    const start = performance.now();
    await Promise.all(
      this.#members.map(async (_, seat) => {
        for (const size of sizes.filter((_size, count) => count % this.#members.length === seat))
          await this.#act(seat, size, 'sender');
      }),
    );
    return (sizes.length / (performance.now() - start)) * 1_000;
  }

  leave(): void {
    for (const member of this.#members) member.terminate();
  }

  /** Resolves once everybody has it, or its sender alone. */
  #act(sender: number, size: Size, by: 'everybody' | 'sender'): Promise<void> {
    this.#numbers += 1;
    const number = this.#numbers;
    let left = this.#members.length;
    return new Promise((resolve) => {
      this.#waiting.set(number, (seat) => {
        left -= 1;
        if (left === 0) this.#waiting.delete(number);
        if (by === 'sender' ? seat === sender : left === 0) resolve();
      });
      this.#members[sender]?.send(plainFrame(number, size));
    });
  }
}
