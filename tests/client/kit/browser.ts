/** What the client's logic takes from a browser: a storage, and word of the network's going and coming back. */
import { vi } from 'vitest';

export interface FakeBrowser {
  /** What is kept, by full name. */
  readonly stored: Map<string, string>;
  readonly goesOffline: () => void;
  readonly goesOnline: () => void;
}

export function fakeBrowser(): FakeBrowser {
  const stored = new Map<string, string>();
  const events = new EventTarget();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => stored.set(name, text),
    removeItem: (name: string) => stored.delete(name),
  });
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
  return {
    stored,
    goesOffline: () => events.dispatchEvent(new Event('offline')),
    goesOnline: () => events.dispatchEvent(new Event('online')),
  };
}
