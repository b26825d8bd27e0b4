/** How many streams may be open: a stream costs little, but whoever opens them without end must come to one. */
const PER_READER = 12;
const IN_ALL = 4_000;

export class StreamQuota {
  readonly #open = new Map<string, number>();
  #all = 0;

  /** Room for one more stream of a reader; the answer gives it back. `undefined` when there is none. */
  take(reader: string): (() => void) | undefined {
    const open = this.#open.get(reader) ?? 0;
    if (open >= PER_READER || this.#all >= IN_ALL) return undefined;
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
