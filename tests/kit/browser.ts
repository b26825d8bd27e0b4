/** Chromium for tests: pages that fail the test when they throw, complain, or ask any other host for anything. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const DESK = { width: 1366, height: 768 } as const;
export const PHONE = { width: 390, height: 844 } as const;
export const WALL = { width: 1920, height: 1080 } as const;

export type Size = BrowserContextOptions['viewport'] & object;

/** How long anything that is awaited on a page may take, in milliseconds; shared machines are slow. */
const PATIENCE = 20_000;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: inject('chromium'), headless: true, args: FLAGS });

/** A page asks who is signed in before it shows the way in; the browser reports the answer that nobody is. */
const SIGNED_OUT = /status of 401 .*\/api\/me\)$/;

/** What went wrong on some pages, and what is known to go wrong while a test cuts the network or the like. */
export class Watch {
  readonly #hosts: Set<string>;
  readonly #troubles: string[] = [];
  readonly #expected = new Map<Page, RegExp[]>();

  constructor(base: string) {
    this.#hosts = new Set([new URL(base).host]);
  }

  /** Another way to the same server. */
  allows(base: string): void {
    this.#hosts.add(new URL(base).host);
  }

  /** From now on such a trouble of the page is no trouble. */
  expects(page: Page, trouble: RegExp): void {
    this.#expected.set(page, [...(this.#expected.get(page) ?? []), trouble]);
  }

  /** What went wrong since this was last asked. */
  taken(): readonly string[] {
    return this.#troubles.splice(0);
  }

  /** Policy violations are console errors too. */
  over(page: Page): void {
    page.on('pageerror', (error) => this.#note(page, `The page threw: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#note(page, `${message.text()} (${message.location().url})`);
    });
    page.on('request', (request) => this.#asked(page, request.url()));
    page.on('websocket', (socket) => this.#asked(page, socket.url()));
    page.on('crash', () => this.#note(page, 'The page crashed'));
    page.on('dialog', (dialog) => {
      this.#note(page, `A dialog opened: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }

  #asked(page: Page, url: string): void {
    const { protocol, host } = new URL(url);
    if (/^(?:https?|wss?):$/.test(protocol) && !this.#hosts.has(host))
      this.#note(page, `The page asked another host: ${url}`);
  }

  #note(page: Page, trouble: string): void {
    const expected = [SIGNED_OUT, ...(this.#expected.get(page) ?? [])];
    if (!expected.some((pattern) => pattern.test(trouble))) this.#troubles.push(trouble);
  }
}

/** A page in a context of its own, as on a device of its own. */
export async function openPage(browser: Browser, watch: Watch, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK, ...options });
  context.setDefaultTimeout(PATIENCE);
  context.on('page', (page) => watch.over(page));
  return context.newPage();
}
