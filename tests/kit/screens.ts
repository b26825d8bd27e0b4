/** Looks at a screen as axe and, when asked, a person would. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DESK, PHONE, type Size, WALL } from './browser.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const { E2E_SHOTS } = process.env;

const SIZES = { desk: DESK, phone: PHONE, wall: WALL } as const;
export type SizeName = keyof typeof SIZES;

/** No violation of WCAG 2.0 to 2.2, A and AA, on the page as it stands. `E2E_SHOTS=.shots` also takes its picture. */
export async function expectAccessible(page: Page, name: string, size: SizeName = 'desk'): Promise<void> {
  const wanted = SIZES[size];
  if (!same(page.viewportSize(), wanted)) await page.setViewportSize(wanted);
  if (E2E_SHOTS) await photograph(page, `${name}-${size}`);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
  expect(found, `${name} at ${size}`).toEqual([]);
}

/** The same at the desk, on a phone and on a wall; the page goes back to the desk. */
export async function expectAccessibleAtAllSizes(page: Page, name: string): Promise<void> {
  for (const size of ['phone', 'wall', 'desk'] as const) await expectAccessible(page, name, size);
}

/** The words on a page that are smaller than so many pixels. */
export const wordsBelow = (page: Page, pixels: number): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small: string[] = [];
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const { parentElement: shown, textContent: text } = node;
      if (shown && text?.trim() && Number.parseFloat(getComputedStyle(shown).fontSize) < least) small.push(text);
    }
    return small;
  }, pixels);

const same = (one: Size | null, other: Size): boolean => one?.width === other.width && one.height === other.height;

async function photograph(page: Page, name: string): Promise<void> {
  const folder = E2E_SHOTS ?? '';
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
