/** Codes are short, so guessing must be slow: ten failures a minute from one address, then a wait. */
import { isIPv6 } from 'node:net';

const FAILURES = 10;
const WINDOW_MS = 60_000;
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
  readonly #failures = new Map<string, readonly number[]>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Seconds until the address may try again; 0 when it may now. */
  wait(address: string): number {
    const recent = this.#recent(address);
    const oldest = recent[0];
    if (recent.length < FAILURES || oldest === undefined) return 0;
    return Math.max(1, Math.ceil((oldest + WINDOW_MS - this.#now()) / 1_000));
  }

  failed(address: string): void {
    const recent = [...this.#recent(address), this.#now()].slice(-FAILURES);
    this.#failures.delete(address);
    this.#failures.set(address, recent);
    const [longest] = this.#failures.keys();
    if (this.#failures.size > REMEMBERED && longest !== undefined) this.#failures.delete(longest);
  }

  #recent(address: string): readonly number[] {
    const now = this.#now();
    // What lies ahead was before the clock was set back: nobody waits for it.
    return (this.#failures.get(address) ?? []).filter((at) => at > now - WINDOW_MS && at <= now);
  }
}
