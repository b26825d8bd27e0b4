/** How many streams may be open: a stream costs little, but whoever opens them without end must come to one. */
const ROOM = { perReader: 12, inAll: 4_000 };

export class StreamQuota {
  readonly #open = new Map<string, number>();
  readonly #room: Readonly<typeof ROOM>;
  #all = 0;

  constructor(room: Readonly<typeof ROOM> = ROOM) {
    this.#room = room;
  }

  /** Room for one more stream of a reader; the answer gives it back. `undefined` when there is none. */
  take(reader: string): (() => void) | undefined {
    const open = this.#open.get(reader) ?? 0;
    if (open >= this.#room.perReader || this.#all >= this.#room.inAll) return undefined;
    this.#count(reader, 1);
    return () => this.#count(reader, -1);
  }

  #count(reader: string, change: 1 | -1): void {
    this.#all += change;
    const open = (this.#open.get(reader) ?? 0) + change;
    if (open > 0) this.#open.set(reader, open);
    else this.#open.delete(reader);
  }
}
