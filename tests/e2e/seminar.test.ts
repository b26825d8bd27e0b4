import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { comeAsFacilitator } from '#tests/kit/chairPage.ts';
import { button, heading } from '#tests/kit/delegatePage.ts';
import { useHouse } from '#tests/kit/house.ts';
import { expectAccessibleAtAllSizes } from '#tests/kit/screens.ts';
import {
  atTheTable,
  choosePlace,
  joinSeminar,
  newLink,
  openPart,
  openSeminar,
  savePlaces,
  seminarCode,
  tableCard,
} from '#tests/kit/seminarPage.ts';

describe('a seminar on its facilitator’s pages', () => {
  const house = useHouse();
  let chair: Page;
  let ana: Page;
  let zoe: Page;

  const cardOf = (number: number) => tableCard(chair, number);

  beforeAll(async () => {
    [chair, ana, zoe] = await Promise.all([house.visitor(), house.visitor(), house.visitor()]);
    await comeAsFacilitator(chair, house.base, house.facilitatorLink);
  });

  it('is set up with a roster, in which repeated and blank lines are named', async () => {
    await chair.goto(`${house.base}/#/new-seminar`);
    await chair.getByLabel('Roster').fill('Ana Aalto\n\nBo Berg\nana aalto');
    await chair.getByText('1 blank line is left out.').waitFor();
    await chair.getByText('Already on the list, and not taken again: ana aalto.').waitFor();
    await expectAccessibleAtAllSizes(chair, 'new-seminar');
    await chair.getByLabel('Number of tables').fill('1');
    await chair.getByLabel('Roster').fill(Array.from({ length: 12 }, (_each, index) => `Person ${index}`).join('\n'));
    await chair.getByRole('radio', { name: /^The first hotline/ }).check();
    await chair.getByText('10 people would only watch, for there are 2 seats').waitFor();
    await expectAccessibleAtAllSizes(chair, 'new-seminar-too-few-seats');
    await chair.getByLabel('Delegates a delegation, at most').fill('6');
    await chair.getByText('would only watch').waitFor({ state: 'hidden' });
    const roster = 'Ana Aalto\nBo Berg\nCem Can\nDia Diaz\nEva Eng\nFay Fox\nGus Gray\nHal Hill';
    await openSeminar(chair, house.base, { title: 'Week 6', roster, tables: 2, delegates: 2 });
    await chair.getByText('8 people need a place.').waitFor();
  });

  it('shows who waits, and takes them to the table where they are put', async () => {
    await ana.goto(await newLink(chair, 'Ana Aalto'));
    await ana.getByText('Welcome, Ana Aalto.').waitFor();
    await joinSeminar(zoe, house.base, await seminarCode(chair), 'Zoe Zhu');
    await zoe.getByLabel('Wish 1').selectOption('CHN');
    await button(zoe, 'Tell my wishes').click();
    await chair.getByText('Would like China').waitFor();
    await Promise.all([
      expectAccessibleAtAllSizes(zoe, 'waiting'),
      expectAccessibleAtAllSizes(chair, 'seminar-people'),
    ]);
    await choosePlace(chair, 'Ana Aalto', '1 · United States');
    await choosePlace(chair, 'Zoe Zhu', '1 · United States');
    await savePlaces(chair);
    await Promise.all([atTheTable(ana), atTheTable(zoe)]);
    await zoe.getByText(/^Ana Aalto .*and Zoe Zhu/).waitFor();
  });

  it('says in sight of the button why places cannot be saved', async () => {
    house.watch.expects(chair, /status of 409 .*\/place/);
    await choosePlace(chair, 'Bo Berg', '1 · United States');
    await savePlaces(chair);
    const why = chair.getByText('United States is full at that table.');
    await why.waitFor();
    expect(await why.evaluate((text) => text.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    await button(chair, 'Discard').click();
    await why.waitFor({ state: 'hidden' });
  });

  it('deals the rest, and starts all tables at once', async () => {
    await button(chair, 'Deal the rest at random').click();
    await expect.poll(() => chair.getByText('needs a place').count()).toBe(0);
    await openPart(chair, 'Tables');
    await button(chair, 'Start 2 tables').click();
    const asked = chair.getByRole('dialog').getByRole('button', { name: /^Start (with caretakers|now)$/ });
    if (await asked.isVisible()) await asked.click();
    await cardOf(2).getByText('Briefing').waitFor();
    await ana.getByRole('banner').getByText('Briefing', { exact: true }).waitFor();
  });

  it('tells who holds a table up, and who asks for the facilitator', async () => {
    await cardOf(1)
      .getByText(/^Waiting for .* to be done\.$/)
      .waitFor();
    await button(zoe, 'Ask the facilitator').click();
    await cardOf(1).getByText('Zoe Zhu (United States) asks for you.').waitFor();
    await cardOf(1).getByText('needs you').waitFor();
    await expectAccessibleAtAllSizes(chair, 'seminar-tables');
    await cardOf(1).getByRole('button', { name: 'Seen Zoe Zhu' }).click();
    await button(zoe, 'Ask the facilitator').waitFor();
  });

  it('pauses every table with one press, and ends one table’s phase', async () => {
    await button(chair, 'Pause all tables').click();
    await Promise.all([1, 2].map((number) => cardOf(number).getByText('Paused').waitFor()));
    await button(chair, 'All tables go on').click();
    await chair.getByLabel('Choose table 1').check();
    await button(chair, 'End this phase').click();
    const dialog = chair.getByRole('dialog');
    await dialog.getByText('Ends “Briefing” at table 1.').waitFor();
    await dialog.getByRole('button', { name: 'End the phase' }).click();
    await cardOf(1).getByText('Consultations, round 1').waitFor();
    await cardOf(2).getByText('Briefing').waitFor();
  });

  it('shows both tables on the screen in front, with the way in', async () => {
    await openPart(chair, 'Screen and cards');
    const [screen] = await Promise.all([
      chair.context().waitForEvent('page'),
      button(chair, 'Open the screen in a new window').click(),
    ]);
    await heading(screen, 'Table 2').waitFor();
    await screen.getByText(await seminarCode(chair), { exact: true }).waitFor();
    await expectAccessibleAtAllSizes(screen, 'screen');
    await expectAccessibleAtAllSizes(chair, 'seminar-screen');
  });

  it('keeps the results back when a table has ended, until they are released', async () => {
    await openPart(chair, 'Tables');
    await chair.getByLabel('Choose table 1').check();
    await button(chair, 'End the talks').click();
    await chair.getByRole('dialog').getByRole('button', { name: 'End the talks' }).click();
    await heading(ana, 'The talks are over').waitFor();
    await expectAccessibleAtAllSizes(ana, 'held');
    await button(chair, 'Release the results').click();
    await chair.getByRole('dialog').getByRole('button', { name: 'Release them' }).click();
    await heading(ana, /^Debrief/).waitFor();
  });

  it('takes whoever is moved along to the other table', async () => {
    await openPart(chair, 'People');
    await choosePlace(chair, 'Zoe Zhu', '2 · Observer');
    await savePlaces(chair);
    await zoe.getByRole('banner').getByText('Briefing', { exact: true }).waitFor();
  });

  it('gives away its data, and prints its cards', async () => {
    await openPart(chair, 'Data');
    await expectAccessibleAtAllSizes(chair, 'seminar-data');
    const [download] = await Promise.all([
      chair.waitForEvent('download'),
      chair.getByRole('link', { name: 'Download with pseudonyms' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.zip$/);
    await openPart(chair, 'Screen and cards');
    const address = await chair.getByRole('link', { name: 'Make the cards' }).getAttribute('href');
    await chair.goto(`${house.base}/${address}`);
    await button(chair, 'Make the cards').click();
    await chair.getByRole('region', { name: 'Card of Ana Aalto' }).waitFor();
    await chair.getByRole('img', { name: 'QR code that opens the seat of Ana Aalto' }).waitFor();
    await chair.getByRole('region', { name: 'Role sheet of Ana Aalto' }).getByText('Red lines').waitFor();
  });
});
