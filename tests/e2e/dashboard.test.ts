import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProjectorToken, SeminarView } from '#shared/protocol/seminar.ts';
import { Attendee } from '#tests/kit/attendee.ts';
import { DESK } from '#tests/kit/browser.ts';
import { comeAsFacilitator } from '#tests/kit/chairPage.ts';
import { button, heading } from '#tests/kit/delegatePage.ts';
import { useHouse } from '#tests/kit/house.ts';
import { expectAccessibleAtAllSizes } from '#tests/kit/screens.ts';
import { leading, personOf, tableOf } from '#tests/kit/seminar.ts';
import { openPart, savePlaces, tableCard } from '#tests/kit/seminarPage.ts';
import { inSteps } from '#tests/kit/story.ts';

const house = useHouse();
const ROSTER = ['Ana Aalto', 'Bo Berg', 'Cem Can', 'Dia Diaz', 'Eva Eng'] as const;
const NEWS = 'Press: Washington prepares sanctions over commercial hacking';
/** The United States and China at each of two tables; Eva has no place. */
const SEATS = [
  ['Ana Aalto', 1, 'United States'],
  ['Bo Berg', 1, 'China'],
  ['Cem Can', 2, 'United States'],
  ['Dia Diaz', 2, 'China'],
] as const;

describe('a facilitator’s dashboard', () => {
  inSteps();
  let facilitator: Attendee;
  let seminar: SeminarView;
  let chair: Page;
  let ana: Page;
  let bo: Attendee;

  const card = (number: number) => tableCard(chair, number);
  const dialog = () => chair.getByRole('dialog');
  const again = () => leading(facilitator).again(seminar);
  const linkOf = async (name: string) =>
    (
      await facilitator.post<{ link: string }>(
        `/seminars/${seminar.id}/people/${personOf(seminar, name).person}/link`,
        {},
      )
    ).link;

  /** A place of a table in the plan. */
  const seat = (number: number, party: string) =>
    chair
      .getByRole('list', { name: `Table ${number}` })
      .getByRole('listitem')
      .filter({ hasText: party });

  beforeAll(async () => {
    [chair, ana] = await Promise.all([house.visitor(), house.visitor()]);
  });

  it('begins with the first account', async () => {
    await chair.goto(`${house.base}/#/facilitator/${house.facilitatorLink}`);
    await chair.getByLabel('Password again').waitFor();
    await expectAccessibleAtAllSizes(chair, 'first-account');
    await comeAsFacilitator(chair, house.base, house.facilitatorLink);
    facilitator = await Attendee.facilitator(house.base, '');
  });

  it('is found under one’s seminars, which come before single tables', async () => {
    seminar = await facilitator.openSeminar({ title: 'Week 6', scenario: 'us-china-2015', roster: ROSTER });
    await facilitator.openTable('norms-2015');
    await chair.reload();
    await chair.getByRole('link', { name: 'Open Week 6' }).waitFor();
    await expectAccessibleAtAllSizes(chair, 'home');
  });

  it('takes a title as long as the server does, and says what a single table does with its results', async () => {
    await chair.goto(`${house.base}/#/new-seminar`);
    await chair.getByLabel('Number of tables').fill('2');
    expect(await chair.getByText('With a single table').count()).toBe(0);
    await chair.getByLabel('Number of tables').fill('1');
    await chair.getByText('With a single table').waitFor();
    await chair.getByLabel('Title').fill('T'.repeat(81));
    await button(chair, 'Open the seminar').click();
    await chair.getByText('A title has at most 80 characters.').waitFor();
    await expectAccessibleAtAllSizes(chair, 'new-seminar-one-table');
    await chair.getByLabel('Title').fill('T'.repeat(80));
    await button(chair, 'Open the seminar').click();
    await heading(chair, 'T'.repeat(80)).waitFor();
    await expectAccessibleAtAllSizes(chair, 'seminar-long-title');
  });

  it('seats people by dragging them, from the list and from seat to seat', async () => {
    await chair.goto(`${house.base}/#/seminar/${seminar.id}/people`);
    // Everything is in sight: a page that scrolls under a pressed pointer begins no drag.
    await chair.setViewportSize({ width: 1366, height: 1600 });
    for (const [name, number, party] of SEATS)
      await chair
        .getByText(name, { exact: true })
        .first()
        .dragTo(seat(number === 1 ? 2 : 1, party));
    await chair.getByText('4 moves are not saved yet.').waitFor();
    for (const [name, number, party] of SEATS)
      await chair
        .getByRole('region', { name: 'Who sits where' })
        .getByText(name, { exact: true })
        .dragTo(seat(number, party));
    await seat(1, 'China').getByText('Bo Berg').waitFor();
    expect(await chair.getByLabel('Place of Bo Berg').locator('option:checked').innerText()).toBe('1 · China (free)');
    await expectAccessibleAtAllSizes(chair, 'people-dragged');
    await savePlaces(chair);
    await chair.getByText('1 person needs a place.').waitFor();
    const placed = (await again()).people.filter(({ table }) => table !== '');
    expect(placed.map(({ label, table, party }) => [label, table, party])).toEqual(
      SEATS.map(([name, number, party]) => [name, tableOf(seminar, number), party === 'China' ? 'CHN' : 'USA']),
    );
  });

  it('drops nobody for what is dragged from elsewhere, nor beside a place', async () => {
    await chair.setViewportSize({ width: 1366, height: 1600 });
    const target = seat(1, 'China');
    await chair.getByRole('link', { name: 'Export Eva Eng' }).dragTo(target);
    await chair.getByText('Eva Eng', { exact: true }).first().dragTo(heading(chair, 'Who sits where'));
    expect(await chair.getByText(/not saved yet/).count()).toBe(0);
    await chair.setViewportSize(DESK);
  });

  it('leaves a delegate the seat that was given, which only the facilitator takes back', async () => {
    await ana.goto(`${house.base}/#/me/${await linkOf('Ana Aalto')}`);
    await heading(ana, 'Who speaks for whom').waitFor();
    await heading(ana, 'United States').waitFor();
    expect(await button(ana, /Give the seat back|Move here/).count()).toBe(0);
    await expectAccessibleAtAllSizes(ana, 'lobby-of-a-seminar');
    bo = await Attendee.linked(house.base, await linkOf('Bo Berg'));
    await bo.enter(tableOf(seminar, 1));
    await leading(facilitator).command(seminar, { type: 'StartGame' });
    await leading(facilitator).command(seminar, { type: 'Advance', phase: 'briefing', round: 0 });
  });

  it('tells who writes to the facilitator, also in the page’s title, until it is read', async () => {
    await openPart(chair, 'Tables');
    expect(await chair.title()).toBe('Week 6 – Redlines');
    await bo.does({ type: 'SendMessage', to: ['*'], text: 'May we adjourn?' });
    await bo.does({ type: 'SendMessage', to: ['*'], text: 'For five minutes?' });
    await card(1).getByText('2 messages wait for you, the last from Bo Berg (China).').waitFor();
    await card(1).getByText('needs you').waitFor();
    expect(await chair.title()).toBe('(2) Week 6 – Redlines');
    await expectAccessibleAtAllSizes(chair, 'dashboard-asked');
    await card(1).getByRole('link', { name: 'Read Bo Berg' }).click();
    await chair.getByText('For five minutes?').waitFor();
    await chair.getByRole('link', { name: 'Your seminar' }).click();
    await card(1).getByText('Consultations, round 1').waitFor();
    await expect.poll(() => chair.title()).toBe('Week 6 – Redlines');
    expect(await card(1).getByText('wait for you').count()).toBe(0);
  });

  it('breaks news at chosen tables, and says which have had it', async () => {
    await chair.getByLabel('Choose table 2').check();
    await button(chair, 'Break news').click();
    await dialog().getByRole('radio', { name: NEWS }).check();
    await dialog().getByText('Breaks at table 2.').waitFor();
    await dialog().getByRole('button', { name: 'Break the news' }).click();
    await expect.poll(async () => (await again()).tables.map(({ broken }) => broken.length)).toEqual([0, 1]);
    await button(chair, 'Choose none: controls go to all tables').click();
    await button(chair, 'Break news').click();
    await dialog().getByText('table 2 had it').waitFor();
    await dialog().getByRole('radio', { name: NEWS }).check();
    await dialog().getByText('Breaks at table 1.').waitFor();
    await expectAccessibleAtAllSizes(chair, 'dashboard-news');
    await dialog().getByRole('button', { name: 'Break the news' }).click();
    await ana.getByText(NEWS).first().waitFor();
    await button(chair, 'Break news').click();
    await dialog().getByText('table 1 and 2 had it').waitFor();
    expect(await dialog().getByRole('radio', { name: NEWS }).isDisabled()).toBe(true);
    await dialog().getByRole('button', { name: 'Cancel' }).click();
  });

  it('undoes a table’s last step with a reason, and leads to its record', async () => {
    await button(chair, 'Undo the last step Table 1').click();
    await dialog()
      .getByText(/^Undo the last step of table 1:/)
      .waitFor();
    await dialog().getByLabel('Reason').fill('Too early');
    await expectAccessibleAtAllSizes(chair, 'dashboard-undo');
    await dialog().getByRole('button', { name: 'Undo it' }).click();
    await expect.poll(async () => (await again()).tables.map(({ broken }) => broken.length)).toEqual([0, 1]);
    await chair.getByRole('link', { name: 'Correct the record Table 1' }).click();
    await expect
      .poll(() => heading(chair, 'Corrections').evaluate((part) => part === document.activeElement))
      .toBe(true);
    await expectAccessibleAtAllSizes(chair, 'desk-corrections');
    await chair.getByRole('link', { name: 'Your seminar' }).click();
  });

  it('fills the screen in front with two tables', async () => {
    const { token } = await facilitator.post<ProjectorToken>(`/seminars/${seminar.id}/projector`, {});
    const screen = await house.visitor();
    await screen.goto(`${house.base}/#/screen/${token}`);
    await heading(screen, 'Table 2').waitFor();
    await expectAccessibleAtAllSizes(screen, 'screen-of-two');
    await screen.setViewportSize({ width: 1920, height: 1080 });
    const cells = await screen.locator('.screen-cell').evaluateAll((all) => all.map((cell) => cell.clientHeight));
    expect(Math.min(...cells)).toBeGreaterThan(600);
    expect(await screen.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  });

  it('shows three tables on it to the last line, and in their debrief what came of them', async () => {
    const three = await facilitator.openSeminar({ tables: 3 });
    const lead = leading(facilitator);
    const { token } = await facilitator.post<ProjectorToken>(`/seminars/${three.id}/projector`, {});
    const screen = await house.visitor();
    await screen.goto(`${house.base}/#/screen/${token}`);
    const expectWhole = async () => {
      for (const [width, height] of [
        [1920, 1080],
        [1366, 768],
      ] as const) {
        await screen.setViewportSize({ width, height });
        const below = await screen.evaluate(() => document.documentElement.scrollHeight - innerHeight);
        expect(below).toBeLessThanOrEqual(0);
      }
    };
    await heading(screen, 'Table 3').waitFor();
    await expectWhole();
    await lead.command(three, { type: 'StartGame', caretakers: true });
    await lead.command(three, { type: 'Advance', phase: 'briefing', round: 0 });
    await expect.poll(() => screen.getByText('Consultations', { exact: true }).count()).toBe(3);
    await expectWhole();
    await lead.command(three, { type: 'EndGame', reason: '' });
    await expect.poll(() => screen.getByText('Debrief', { exact: true }).count()).toBe(3);
    expect(await screen.getByText(/^Joint result/).count()).toBe(0);
    await lead.command(three, { type: 'ReleaseDebrief' });
    await expect.poll(() => screen.getByText(/^Joint result/).count()).toBe(3);
    await expectWhole();
    await expectAccessibleAtAllSizes(screen, 'screen-of-three');
    await screen.close();
  });

  it('can be read where a caretaker held a seat to the end', async () => {
    await leading(facilitator).command(seminar, { type: 'SeatCaretaker', party: 'USA' }, [tableOf(seminar, 1)]);
    await leading(facilitator).command(seminar, { type: 'EndGame', reason: '' }, [tableOf(seminar, 1)]);
    await heading(ana, 'The talks are over').waitFor();
    await expectAccessibleAtAllSizes(ana, 'held-by-a-caretaker');
    await card(1).getByText('held by a caretaker').waitFor();
    await expectAccessibleAtAllSizes(chair, 'dashboard-held');
    await card(1).getByRole('link', { name: 'Go to the table' }).click();
    await heading(chair, 'The talks are over').waitFor();
    await expectAccessibleAtAllSizes(chair, 'desk-held');
    await button(chair, 'Release the results').click();
    await chair.getByRole('dialog').getByRole('button', { name: 'Release them' }).click();
    await heading(ana, /^Debrief/).waitFor();
    await expectAccessibleAtAllSizes(ana, 'debrief-after-a-caretaker');
  });
});
