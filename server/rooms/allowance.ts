/** How much one connection may send: 20 messages a second, 40 at once. */
const PER_SECOND = 20;
const BURST = 40;

export class Allowance {
  readonly #now: () => number;
  #left = BURST;
  #since: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#since = now();
  }

  /** Takes one message off the allowance; `false` when it is used up. */
  spend(): boolean {
    const now = this.#now();
    // A clock that is set back gives nothing, and must not take anything either.
    const seconds = Math.max(0, now - this.#since) / 1_000;
    this.#left = Math.min(BURST, this.#left + seconds * PER_SECOND);
    this.#since = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
