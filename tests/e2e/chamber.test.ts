import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { PHONE } from '#tests/kit/browser.ts';
import { canvasesHeld, chamberStats, type Plates, platesPainted } from '#tests/kit/chamberPage.ts';
import { comeByLink, openTab, show, type TabName } from '#tests/kit/delegatePage.ts';
import { type FourTable, fourConsulting, softText } from '#tests/kit/fourDelegations.ts';
import { useHouse } from '#tests/kit/house.ts';

const house = useHouse();
let four: FourTable;

beforeAll(async () => {
  four = await fourConsulting(house.base, house.facilitatorLink);
  await four.seats.CHN.does({ type: 'ProposeClause', issue: 'CI', content: softText });
});

const asleep = (page: Page) => expect.poll(() => chamberStats(page)).toMatchObject({ asleep: true });

/** Waits until the page's clock has gone on by so many seconds. */
async function secondsPass(page: Page, count: number): Promise<void> {
  const clock = page.getByRole('timer');
  for (let second = 0; second < count; second += 1) {
    const before = await clock.innerText();
    await expect.poll(() => clock.innerText()).not.toBe(before);
  }
}

const inPlaceAt =
  (pixels: number) =>
  ({ ratio, off }: Plates): boolean =>
    Math.abs(ratio - pixels) < 0.01 && off.length === 4 && off.every((distance) => distance <= 2);

describe('the picture of the table', () => {
  it('draws nothing while nothing happens, and again when something does', async () => {
    const page = await house.visitor();
    await comeByLink(page, house.base, four.seats.USA.link);
    await asleep(page);
    await secondsPass(page, 1);
    const before = await chamberStats(page);
    await secondsPass(page, 3);
    expect(await chamberStats(page)).toEqual(before);
    await four.seats.EU.does({ type: 'CoSponsor', clause: 'c1', revision: 1 });
    await four.seats.CHN.does({ type: 'ProposeClause', issue: 'CB', content: { ...softText, title: 'A hotline' } });
    await page.getByRole('button', { name: /^Clause 2,/ }).waitFor();
    await expect.poll(async () => (await chamberStats(page))?.frames).toBeGreaterThan(before?.frames ?? 0);
    await asleep(page);
    await page.context().close();
  });

  it('leaves one canvas and a sleeping loop behind however often it is left and entered', async () => {
    const page = await house.visitor();
    await comeByLink(page, house.base, four.seats.EU.link);
    await asleep(page);
    const held = await canvasesHeld(page);
    for (let turn = 0; turn < 20; turn += 1) {
      await show(page, 'List');
      await show(page, 'Table');
      await asleep(page);
    }
    // Phaser's pool keeps the game's own canvas, shrunk to a pixel; the textures of a game that lived on would be many.
    expect(await canvasesHeld(page)).toBeLessThan(held + 2 * 20);
    await expect.poll(() => page.locator('canvas').count()).toBe(1);
    await secondsPass(page, 1);
    const before = await chamberStats(page);
    await secondsPass(page, 2);
    expect(await chamberStats(page)).toEqual(before);
    await show(page, 'List');
    await expect.poll(() => page.locator('canvas').count()).toBe(0);
    await page.context().close();
  });

  it.each([1, 2, 3])('has its plates under their buttons after every resize, at %s device pixels', async (pixels) => {
    const page = await house.visitor({ deviceScaleFactor: pixels });
    await comeByLink(page, house.base, four.seats.RUS.link);
    await asleep(page);
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 390, height: 844 },
      { width: 844, height: 390 },
      { width: 1366, height: 768 },
    ]) {
      await page.setViewportSize(size);
      await expect.poll(() => platesPainted(page)).toSatisfy(inPlaceAt(Math.min(pixels, 2)));
    }
    await page.context().close();
  });
});

describe('a very narrow page', () => {
  it.each(['Table', 'List'] as const)('of 320 pixels never scrolls sideways, with the %s', async (view) => {
    const page = await house.visitor({ viewport: { width: 320, height: 640 } });
    await comeByLink(page, house.base, four.seats.CHN.link);
    await show(page, view);
    for (const tab of ['Brief', 'Draft', 'Text', 'Talks', 'Vote'] satisfies readonly TabName[]) {
      await openTab(page, tab);
      if (tab === 'Draft') await page.getByLabel('Issue').selectOption('CI');
      expect(await page.evaluate(() => document.documentElement.scrollWidth), tab).toBeLessThanOrEqual(320);
    }
    await page.context().close();
  });
});

describe('a phone', () => {
  it('brings up the panel that one chooses, which lies below the table', async () => {
    const page = await house.visitor({ viewport: PHONE });
    await comeByLink(page, house.base, four.seats.CHN.link);
    await show(page, 'Table');
    await page.evaluate(() => window.scrollTo(0, 0));
    await openTab(page, 'Draft');
    const panel = page.getByRole('tabpanel', { name: 'Draft' });
    await expect.poll(async () => (await panel.boundingBox())?.y).toBeLessThan(PHONE.height / 3);
    await page.context().close();
  });
});
