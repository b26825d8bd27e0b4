/** For the tests of one file: a real server with the built pages, and a browser to visit it with. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openBrowser, openPage, Watch } from './browser.ts';
import { freePort, type SpawnedServer, spawnedServer, temporaryFolder } from './servers.ts';

/** What the server is told besides its address; `folder` is there for the tests of one file, and goes with them. */
type Environment = (folder: string) => Promise<Readonly<Record<string, string>>>;

export class House {
  readonly #environment: Environment;
  #browser!: Browser;
  #server!: SpawnedServer;
  #settings!: Readonly<Record<string, string>>;
  #folder = '';
  watch!: Watch;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Where this machine's own browser finds it. */
  get base(): string {
    return this.#server.base;
  }

  get facilitatorLink(): string {
    return this.#server.facilitatorLink;
  }

  async open(): Promise<void> {
    this.#folder = await temporaryFolder();
    const port = String(await freePort());
    this.#settings = {
      HOST: '127.0.0.1',
      PORT: port,
      DATA_DIR: join(this.#folder, 'data'),
      ...(await this.#environment(this.#folder)),
    };
    [this.#server, this.#browser] = await Promise.all([spawnedServer(this.#settings), openBrowser()]);
    this.watch = new Watch(this.base);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** A page on a device of its own. */
  visitor(options?: BrowserContextOptions): Promise<Page> {
    return openPage(this.#browser, this.watch, options);
  }

  /** Ends the server at once, as a power cut would; `restart` starts it again at the same place. */
  kill(): Promise<void> {
    return this.#server.kill();
  }

  async restart(): Promise<void> {
    this.#server = await spawnedServer(this.#settings);
  }
}

/** Opens before the file's first test and closes after its last; no page may get into trouble in between. */
export function useHouse(environment: Environment = async () => ({})): House {
  const house = new House(environment);
  beforeAll(() => house.open());
  afterEach(() => {
    expect(house.watch.taken()).toEqual([]);
  });
  afterAll(() => house.close());
  return house;
}
