/** Networks as schools and companies have them, for pages in tests. */
import type { Page } from 'playwright-core';

/** Every WebSocket of the page fails at once, or hangs without a word, from the next page load on. */
export async function blockSockets(page: Page, how: 'fails' | 'hangs'): Promise<void> {
  await page.addInitScript((fails) => {
    class Blocked extends EventTarget {
      readyState = 0;
      onclose: ((event: CloseEvent) => void) | undefined;
      constructor() {
        super();
        if (fails) setTimeout(() => this.close());
      }
      send(): void {
        throw new DOMException('Not open', 'InvalidStateError');
      }
      close(): void {
        if (this.readyState === 3) return;
        this.readyState = 3;
        const event = new CloseEvent('close', { code: 1006 });
        this.onclose?.(event);
        this.dispatchEvent(event);
      }
    }
    Object.assign(Blocked, { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 });
    Object.assign(globalThis, { WebSocket: Blocked });
  }, how === 'fails');
}
