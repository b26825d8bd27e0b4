/** What an address may do only so often: codes are short, so guessing must be slow. */
import { isIPv6 } from 'node:net';

/** So many tries within so many milliseconds, then a wait. */
interface Limit {
  readonly tries: number;
  readonly windowMs: number;
}

/** Wrong codes, links and passwords. */
const WRONG: Limit = { tries: 10, windowMs: 60_000 };
/** Addresses are forgotten beyond this many, oldest first, so that a flood cannot fill the memory. */
const REMEMBERED = 10_000;

/** Who is counted as one: whoever has an IPv6 address has all 2^64 of its network. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [front = '', back] = (address.split('%')[0] ?? '').split('::');
  const groups = front.split(':').filter((group) => group !== '');
  const behind = back?.split(':').filter((group) => group !== '') ?? [];
  const zeros = Array.from({ length: 8 - groups.length - behind.length }, () => '0');
  return [...groups, ...zeros, ...behind].slice(0, 4).join(':');
}

export class Guesses {
  readonly #now: () => number;
  readonly #limit: Limit;
  readonly #tries = new Map<string, readonly number[]>();

  constructor(now: () => number, limit: Limit = WRONG) {
    this.#now = now;
    this.#limit = limit;
  }

  /** Seconds until the address may try again; 0 when it may now. */
  wait(address: string): number {
    const recent = this.#recent(address);
    const oldest = recent[0];
    if (recent.length < this.#limit.tries || oldest === undefined) return 0;
    return Math.max(1, Math.ceil((oldest + this.#limit.windowMs - this.#now()) / 1_000));
  }

  count(address: string): void {
    const recent = [...this.#recent(address), this.#now()].slice(-this.#limit.tries);
    this.#tries.delete(address);
    this.#tries.set(address, recent);
    const [longest] = this.#tries.keys();
    if (this.#tries.size > REMEMBERED && longest !== undefined) this.#tries.delete(longest);
  }

  #recent(address: string): readonly number[] {
    const now = this.#now();
    // What lies ahead was before the clock was set back: nobody waits for it.
    return (this.#tries.get(address) ?? []).filter((at) => at > now - this.#limit.windowMs && at <= now);
  }
}
