import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { comeAsFacilitator, openTable, startTalks } from '#tests/kit/chairPage.ts';
import { button, heading, join, openTab, takeSeat } from '#tests/kit/delegatePage.ts';
import { useHouse } from '#tests/kit/house.ts';
import { expectAccessible, expectAccessibleAtAllSizes } from '#tests/kit/screens.ts';
import { openPart, openSeminar, tableCard } from '#tests/kit/seminarPage.ts';
import { inSteps } from '#tests/kit/story.ts';

const house = useHouse(async () => ({ BOT_PACE: '0' }));

describe('a facilitator seats bots at one table', () => {
  inSteps();
  let chair: Page;
  let ana: Page;

  beforeAll(async () => {
    [chair, ana] = await Promise.all([house.visitor(), house.visitor()]);
  });

  it('opens it, and one delegate comes', async () => {
    await comeAsFacilitator(chair, house.base, house.facilitatorLink);
    const code = await openTable(chair);
    await join(ana, house.base, code, 'Ana');
    await takeSeat(ana, 'United States');
  });

  const plate = (page: Page, party: string) =>
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: party }) });

  it('chooses its temper and strength for one seat, and everybody sees both with what they mean', async () => {
    await plate(chair, 'China').getByText('Seat a bot').first().click();
    await plate(chair, 'China').getByLabel('Temper').selectOption('boulware');
    await plate(chair, 'China').getByLabel('Strength').selectOption('novice');
    await expectAccessibleAtAllSizes(chair, 'bots-lobby-choosing');
    await button(chair, 'Seat a bot China').click();
    await plate(ana, 'China').getByText('Bot, boulware, novice').waitFor();
    await plate(ana, 'China').getByText('Boulware: it holds out, and gives way late.').waitFor();
  });

  it('fills all empty seats, and gives one back', async () => {
    await button(chair, 'Bots for all empty seats').click();
    await chair.getByText('No seat is empty.').waitFor();
    await expectAccessibleAtAllSizes(ana, 'bots-lobby-delegate');
    await expectAccessibleAtAllSizes(chair, 'bots-lobby-facilitator');
    await button(chair, 'Give the seat back India').click();
    await plate(ana, 'India').getByText('Free seat').waitFor();
  });

  it('sees at the desk who is a bot, and can give its seat back there', async () => {
    await startTalks(chair);
    await openTab(chair, 'Chair');
    await chair.getByText('Manage China').click();
    await expectAccessibleAtAllSizes(chair, 'bots-desk');
    await button(chair, 'Give the seat back China').click();
    await chair.getByText('Bot, boulware, novice').waitFor({ state: 'detached' });
    await heading(ana, 'Instructions for United States').waitFor();
  });

  it('seats a bot again where a caretaker has taken over', async () => {
    await chair.getByText('held by a caretaker').first().waitFor();
    await chair.getByRole('tabpanel').locator('summary', { hasText: 'Seat a bot China' }).click();
    await chair.getByRole('tabpanel').getByRole('button', { name: 'Seat a bot China' }).click();
    await chair.getByText('Bot, linear, expert').first().waitFor();
    await button(chair, 'Give the seat back China').waitFor();
  });
});

describe('a facilitator seats bots from the dashboard', () => {
  it('at one table, and gives the seats back', async () => {
    const chair = await house.visitor();
    await comeAsFacilitator(chair, house.base, house.facilitatorLink);
    await openSeminar(chair, house.base, { title: 'Week 9', roster: '', tables: 2, delegates: 1 });
    await openPart(chair, 'Tables');
    await tableCard(chair, 2).getByRole('checkbox').check();
    await chair.getByText('Bots', { exact: true }).click();
    await chair.getByLabel('Temper').selectOption('conceder');
    await expectAccessibleAtAllSizes(chair, 'bots-dashboard-choosing');
    await chair.getByRole('button', { name: /^Bots for \d+ empty seats$/ }).click();
    await tableCard(chair, 2).getByText('Bot, conceder, expert').first().waitFor();
    expect(await tableCard(chair, 1).getByText(/^Bot,/).count()).toBe(0);
    await expectAccessibleAtAllSizes(chair, 'bots-dashboard');
    await chair.getByRole('button', { name: /^Give back the seats of \d+ bots$/ }).click();
    await expect.poll(() => tableCard(chair, 2).getByText(/^Bot,/).count()).toBe(0);
    await expectAccessible(chair, 'bots-dashboard-after');
  });
});
