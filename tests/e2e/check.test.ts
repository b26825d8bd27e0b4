import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { button, heading } from '#tests/kit/delegatePage.ts';
import { useHouse } from '#tests/kit/house.ts';
import { blockSockets } from '#tests/kit/network.ts';
import { expectAccessible, expectAccessibleAtAllSizes } from '#tests/kit/screens.ts';

const house = useHouse();

describe('the connection check', () => {
  let page: Page;

  beforeEach(async () => {
    page = await house.visitor();
  });
  afterEach(() => page.context().close());

  const checks = async (): Promise<string> => {
    await page.goto(`${house.base}/#/check`);
    await heading(page, 'Connection check').waitFor();
    return page.getByText(/^This device /).innerText();
  };

  it('is reached from the first page', async () => {
    await page.goto(house.base);
    await page.getByRole('link', { name: /check/i }).click();
    await heading(page, 'Connection check').waitFor();
    await page.getByText(/^This device /).waitFor();
  });

  it('says first whether the device is ready, then what was found', async () => {
    expect(await checks()).toBe('This device is ready for class.');
    const found = await page.getByRole('listitem').allInnerTexts();
    expect(found.map((words) => words.includes('In order'))).toEqual([true, true, true, true, true, true]);
    expect(found[3]).toMatch(/Quick: \d+ ms there and back/);
    await expectAccessibleAtAllSizes(page, 'check');
  });

  it('has a report to hand on, and can be made again', async () => {
    await checks();
    const report = page.getByLabel('Report for your IT');
    const lines = (await report.inputValue()).split('\n');
    expect(lines[0]).toBe('Redlines: This device is ready for class.');
    expect(lines.slice(1, 7).every((line) => line.startsWith('+ '))).toBe(true);
    expect(lines.slice(7)).toEqual([
      house.base,
      expect.stringMatching(/^\d{4}-.*Z$/),
      expect.stringContaining('Mozilla'),
    ]);
    await button(page, 'Copy the report').click();
    await page.getByText(/^(?:Copied|Select the address and copy it\.)$/).waitFor();
    await button(page, 'Check again').click();
    await expect.poll(async () => (await report.inputValue()).split('\n')[8]).not.toBe(lines[8]);
  });

  it.each(['fails', 'hangs'] as const)(
    'finds WebSockets blocked when one %s, and says what to ask for',
    async (how) => {
      await blockSockets(page, how);
      expect(await checks()).toBe('This device will work in class, a little slower.');
      const { host } = new URL(house.base);
      await page.getByText(`Ask your IT to allow ws://${host}.`, { exact: false }).waitFor();
      await expectAccessible(page, `check-${how}`);
    },
  );

  it('finds out a network that holds streams back, and that neither way is open', async () => {
    await page.route('**/api/check/stream', () => undefined);
    expect(await checks()).toBe('This device is ready for class.');
    await page.getByText('Updates over plain web requests are held back').waitFor();
    await blockSockets(page, 'fails');
    await page.reload();
    await page.getByText('This device cannot take part from this network yet.').waitFor();
  });

  it('finds that the server does not answer', async () => {
    house.watch.expects(page, /net::ERR_/);
    await page.route('**/api/check', (route) => route.abort());
    expect(await checks()).toBe('This device cannot take part from this network yet.');
    await page.getByText('The server does not answer').waitFor();
    await page.unrouteAll();
    await button(page, 'Check again').click();
    await page.getByText('This device is ready for class.').waitFor();
  });
});
