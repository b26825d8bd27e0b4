import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Attendee } from '#tests/kit/attendee.ts';
import { button, comeByLink, openTab, panel, show } from '#tests/kit/delegatePage.ts';
import { type FourTable, fourConsulting, softText } from '#tests/kit/fourDelegations.ts';
import { useHouse } from '#tests/kit/house.ts';
import { expectAccessibleAtAllSizes } from '#tests/kit/screens.ts';

const house = useHouse();
let four: FourTable;

beforeAll(async () => {
  four = await fourConsulting(house.base, house.facilitatorLink);
});

const missed = (page: Page) => page.getByRole('region', { name: 'While you were away' });
const record = (page: Page) => page.getByRole('region', { name: 'Record' });
const marked = (page: Page) => record(page).getByRole('listitem').filter({ hasText: 'While you were away' });

describe('who was away', () => {
  let us: Page;

  beforeAll(async () => {
    us = await house.visitor();
    await comeByLink(us, house.base, four.seats.USA.link);
    await us.getByRole('button', { name: /^United States, your seat/ }).waitFor();
  });

  afterAll(() => us.context().close());

  /** What the others do while the page lies on another address. */
  async function meanwhile(): Promise<void> {
    const { CHN, EU, RUS } = four.seats;
    await CHN.does({ type: 'ProposeClause', issue: 'CI', content: softText });
    await EU.does({ type: 'CoSponsor', clause: 'c1', revision: 1 });
    await RUS.does({ type: 'SendMessage', to: [], text: 'Before we go on' });
    await RUS.does({ type: 'SendMessage', to: ['USA'], text: 'Between us' });
  }

  it('is told in one line what there was, and nothing where nothing was', async () => {
    const address = us.url();
    await us.reload();
    await us.getByRole('button', { name: /^United States, your seat/ }).waitFor();
    expect(await missed(us).count()).toBe(0);
    await us.goto('about:blank');
    await meanwhile();
    await us.goto(address);
    await missed(us)
      .getByText(/^While you were away \(.+\): 1 text tabled, 2 messages, and 1 other line in the record\.$/)
      .last()
      .waitFor();
    await expectAccessibleAtAllSizes(us, 'missed-banner');
  });

  it('is led to the marked lines of the record, and sees the clause marked', async () => {
    await button(us, 'Show').click();
    await marked(us).first().waitFor();
    expect(await marked(us).count()).toBe(2);
    await expect.poll(() => us.evaluate(() => document.activeElement?.id)).toBe('missed-line');
    await us.getByRole('article').getByText('New while you were away').first().waitFor();
    await expectAccessibleAtAllSizes(us, 'missed-record');
  });

  it('sees the messages marked where they begin, after another reload too', async () => {
    await us.reload();
    await openTab(us, 'Talks');
    const plenary = us.getByRole('log', { name: 'Messages in Plenary' });
    await plenary.getByText('While you were away').waitFor();
    await expectAccessibleAtAllSizes(us, 'missed-messages');
    await panel(us)
      .getByRole('button', { name: /^Russia/ })
      .click();
    await us.getByRole('log', { name: 'Messages in Russia' }).getByText('While you were away').waitFor();
    await panel(us)
      .getByRole('button', { name: /^Plenary/ })
      .click();
    await plenary.getByText('Before we go on').waitFor();
    expect(await plenary.getByText('While you were away').count()).toBe(0);
  });

  it('sees no mark any more once it is put away, after a reload neither', async () => {
    await missed(us).getByRole('button', { name: 'Put away' }).click();
    await missed(us).waitFor({ state: 'hidden' });
    expect(await marked(us).count()).toBe(0);
    await us.reload();
    await show(us, 'List');
    await record(us).getByText('tabled clause 1').first().waitFor();
    expect(await missed(us).count()).toBe(0);
    expect(await marked(us).count()).toBe(0);
    await show(us, 'Table');
  });
});

describe('a substitute', () => {
  const line = (page: Page) => page.getByRole('region', { name: 'Taking over China' });

  it('takes the seat over, and reads in a minute where it stands', async () => {
    const { CHN, EU, RUS, USA } = four.seats;
    const newcomer = await Attendee.delegate(house.base, four.code, 'Sub Stitute');
    const page = await house.visitor();
    await comeByLink(page, house.base, newcomer.link);
    await page.getByText('You are watching').waitFor();

    await USA.enter(four.table);
    await USA.does({ type: 'ProposeAmendment', clause: 'c1', changes: { position: 70 } });
    await RUS.does({ type: 'OfferDialogue', to: 'CHN', issue: 'CI' });
    await EU.does({
      type: 'OfferUnderstanding',
      to: 'CHN',
      gives: { clause: 'c1', choice: 'yes' },
      takes: { clause: 'c1', choice: 'yes' },
    });
    await RUS.does({ type: 'SendMessage', to: ['CHN'], text: 'Only for China' });
    await CHN.room.leave();
    await four.chair.does({ type: 'AssignSeat', person: newcomer.welcome.person, party: 'CHN' });

    await line(page).getByText('You are taking over China.').last().waitFor();
    await button(page, 'Read the summary').click();
    const summary = page.locator('details.handover');
    await summary.getByText('Round 1 of').waitFor();
    for (const heading of ['Waiting for your answer', 'Open offers', 'Your texts on the table', 'Your red lines'])
      await summary.getByRole('region', { name: heading }).waitFor();
    await summary.getByText('Russia: 1', { exact: true }).waitFor();
    const words = (await summary.innerText()).split(/\s+/).length;
    expect(words).toBeLessThan(320);
    await expectAccessibleAtAllSizes(page, 'handover');

    await button(page, 'I have read it').click();
    await line(page).waitFor({ state: 'hidden' });
    expect(await summary.getByText('Round 1 of').isVisible()).toBe(false);
    await page.reload();
    await summary.getByText('Taking over China').click();
    await summary.getByText('Round 1 of').waitFor();
    expect(await line(page).count()).toBe(0);
    await page.context().close();
  });
});
