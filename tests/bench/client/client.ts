/** A delegate's page beside a page that does nothing, in the same browser (CLIENT.md, "What it must pass", 6, 7 and 11). */
import '#tests/kit/recordingSocket.ts';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { chamberStats } from '#tests/kit/chamberPage.ts';
import { chromiumHere } from '#tests/kit/chromium.ts';
import { comeByLink } from '#tests/kit/delegatePage.ts';
import { type FourTable, fourConsulting } from '#tests/kit/fourDelegations.ts';
import { freePort, type SpawnedServer, spawnedServer } from '#tests/kit/servers.ts';
import { atMost, type Figure, type Part } from '../kit/figures.ts';
import { withFolder } from '../kit/folder.ts';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const SLOW_PROCESSOR = 4;
const REST_MS = 10_000;
const SHELL_MS = 500;
const TABLE_MS = 1_500;
const REST_PERCENT = 2;
const BACK_MS = 5_000;

export const client: Part = () =>
  withFolder(async (folder) => {
    const environment = { DATA_DIR: folder, PORT: String(await freePort()), HOST: '127.0.0.1' };
    const server = await spawnedServer(environment);
    const browser = await chromium.launch({ executablePath: chromiumHere(), headless: true, args: FLAGS });
    try {
      const four = await fourConsulting(server.base, server.facilitatorLink);
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      return [
        await shell(browser, server),
        await table(page, server, four),
        ...(await atRest(browser, page)),
        await back(page, server, environment),
      ];
    } finally {
      await browser.close();
      await server.kill();
    }
  });

const slowed = (session: CDPSession, rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate });

/** A first visit, nothing cached, on a processor four times slower: from asking for the page to its words on the screen. */
async function shell(browser: Browser, { base }: SpawnedServer): Promise<Figure> {
  const page = await browser.newPage();
  await slowed(await page.context().newCDPSession(page), SLOW_PROCESSOR);
  await page.goto(base);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const value = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  await page.close();
  return atMost({ what: 'landing page painted, processor four times slower', value, unit: 'ms' }, SHELL_MS);
}

/** From a reload, files cached, to the picture drawn and at rest. */
async function table(page: Page, { base }: SpawnedServer, four: FourTable): Promise<Figure> {
  await comeByLink(page, base, four.seats.USA.link);
  await drawn(page);
  const session = await page.context().newCDPSession(page);
  await slowed(session, SLOW_PROCESSOR);
  const start = performance.now();
  await page.reload();
  await drawn(page);
  const value = performance.now() - start;
  await slowed(session, 1);
  return atMost({ what: 'table with its picture, likewise', value, unit: 'ms' }, TABLE_MS);
}

const drawn = (page: Page) =>
  page.waitForFunction(() => {
    const chamber = document.querySelector<HTMLElement & { chamberStats?: () => { asleep: boolean } | undefined }>(
      '.chamber',
    );
    return chamber?.chamberStats?.()?.asleep === true;
  });

/** Ten seconds in which nothing happens but the clock. */
async function atRest(browser: Browser, page: Page): Promise<readonly Figure[]> {
  const blank = await browser.newPage();
  const peer = { name: 'an empty page', value: await percentOfCore(blank) };
  const before = await chamberStats(page);
  const value = await percentOfCore(page);
  const after = await chamberStats(page);
  const frames = (after?.frames ?? 0) - (before?.frames ?? 0);
  await blank.close();
  return [
    atMost({ what: 'at rest for 10 s', value, unit: '% of a core', peer }, REST_PERCENT),
    atMost({ what: 'frames drawn meanwhile', value: frames, unit: '' }, 0),
  ];
}

async function percentOfCore(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await busy();
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  return (((await busy()) - before) / (REST_MS / 1_000)) * 100;
}

/** kill -9, a new server on the same folder, and the page comes back by itself. */
async function back(page: Page, server: SpawnedServer, environment: Readonly<Record<string, string>>): Promise<Figure> {
  const lost = page.getByText('The connection is lost.').first();
  await server.kill();
  await lost.waitFor();
  const restarted = await spawnedServer(environment);
  const start = performance.now();
  await lost.waitFor({ state: 'hidden' });
  const value = performance.now() - start;
  await restarted.kill();
  return atMost({ what: 'back after kill -9, from the new server’s first word', value, unit: 'ms' }, BACK_MS);
}
