/** Part of the thread's time for what many do and nobody waits for: one after the other, each followed by a rest. */

export class Share {
  readonly #now: () => number;
  readonly #rest: number;
  #queue: Promise<void> = Promise.resolve();
  #owedMs = 0;

  /** `now` in milliseconds, as finely as the machine can; `rest` times as long as something took nothing else is done. */
  constructor(now: () => number, rest: number) {
    this.#now = now;
    this.#rest = rest;
  }

  /** Resolves when it is one's turn: in the order of asking, and after what the others have spent. */
  turn(): Promise<void> {
    this.#queue = this.#queue.then(() => this.#payOff());
    return this.#queue;
  }

  spend<Result>(act: () => Result): Result {
    const began = this.#now();
    try {
      return act();
    } finally {
      this.#owedMs += Math.max(0, this.#now() - began) * this.#rest;
    }
  }

  async #payOff(): Promise<void> {
    const owed = Math.floor(this.#owedMs);
    this.#owedMs -= owed;
    if (owed > 0) await new Promise((resolve) => setTimeout(resolve, owed).unref());
  }
}
