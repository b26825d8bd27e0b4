import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { button, comeByLink, heading, inPhase, openTab, panel, show, write } from '#tests/kit/delegatePage.ts';
import { type FourTable, fourConsulting, softText } from '#tests/kit/fourDelegations.ts';
import { useHouse } from '#tests/kit/house.ts';
import { expectAccessible } from '#tests/kit/screens.ts';
import { Wire } from '#tests/kit/wire.ts';

/** What a browser says by itself when it gets through to nobody. */
const UNREACHED = /net::ERR_|WebSocket connection to/;

const house = useHouse();
let four: FourTable;
let wire: Wire;

beforeAll(async () => {
  four = await fourConsulting(house.base, house.facilitatorLink);
  wire = await Wire.to(house.base);
  house.watch.allows(wire.base);
});

afterAll(() => wire.close());

const banner = (page: Page) => page.getByText('The connection is lost.');

/** What the list view says, without what is said to one delegation alone, or marked for who was away. */
async function listed(page: Page): Promise<readonly string[]> {
  await show(page, 'List');
  const putAway = page.getByRole('region', { name: 'While you were away' }).getByRole('button', { name: 'Put away' });
  if (await putAway.isVisible()) await putAway.click();
  const parts = ['Clauses', 'Record'].map((name) => page.getByRole('region', { name }).innerText());
  const presence = page.getByRole('region', { name: 'Delegations' }).getByRole('cell', { name: /at the table|absent/ });
  return Promise.all([...parts, presence.allInnerTexts().then((words) => words.join(', '))]);
}

const sameTwice = ([one, other]: readonly unknown[]): boolean => JSON.stringify(one) === JSON.stringify(other);

describe('a page whose connection is cut', () => {
  let us: Page;

  beforeEach(async () => {
    us = await house.visitor();
    house.watch.expects(us, UNREACHED);
    await comeByLink(us, wire.base, four.seats.USA.link);
  });

  afterEach(async () => {
    wire.mend();
    await us.context().close();
  });

  it('says so within five seconds, keeps what was typed, sends nothing, and is true again afterwards', async () => {
    await openTab(us, 'Draft');
    await write(us, { issue: 'Critical infrastructure and response teams', position: 70, title: 'Half a title' });
    await openTab(us, 'Talks');
    await us.getByRole('textbox', { name: 'Message to Plenary' }).fill('Half a sentence');

    wire.cut();
    await banner(us).waitFor({ timeout: 5_000 });
    await expectAccessible(us, 'offline');
    await us.getByRole('button', { name: 'Send', disabled: true }).waitFor();
    await us.getByRole('button', { name: 'I am done with this phase', disabled: true }).waitFor();
    await button(us, 'Send').click({ force: true });
    await button(us, 'I am done with this phase').click({ force: true });

    // Meanwhile the talks go on.
    await four.seats.CHN.does({ type: 'ProposeClause', issue: 'CI', content: softText });
    await four.seats.EU.does({ type: 'CoSponsor', clause: 'c1', revision: 1 });
    await four.seats.RUS.does({ type: 'SendMessage', to: [], text: 'Said while you were away' });

    await us.getByRole('textbox', { name: 'Message to Plenary' }).press('End');
    await us.keyboard.type(', and on');
    await openTab(us, 'Draft');
    await us.getByRole('button', { name: 'Table this clause', disabled: true }).waitFor();

    wire.mend();
    await banner(us).waitFor({ state: 'hidden' });
    expect(await panel(us).getByLabel('Title').inputValue()).toBe('Half a title');
    await openTab(us, 'Talks');
    expect(await us.getByRole('textbox', { name: 'Message to Plenary' }).inputValue()).toBe('Half a sentence, and on');
    await us.getByText('Said while you were away').waitFor();
    expect(await us.getByRole('log', { name: 'Messages in Plenary' }).innerText()).not.toContain('Half a sentence');

    const fresh = await house.visitor();
    await comeByLink(fresh, house.base, four.seats.RUS.link);
    await expect.poll(async () => [await listed(us), await listed(fresh)]).toSatisfy(sameTwice);
    expect((await listed(us)).join()).toContain('China and European Union');
    expect(four.seats.CHN.view().everybody.seats['USA']?.ready).toBe(false);
    await fresh.context().close();
  });

  it('notices a connection that has only fallen silent', async () => {
    wire.fallSilent();
    await banner(us).waitFor();
    wire.mend();
    await banner(us).waitFor({ state: 'hidden' });
    await four.seats.CHN.does({ type: 'SendMessage', to: ['USA'], text: 'Are you there?' });
    await openTab(us, 'Talks');
    await panel(us)
      .getByRole('button', { name: /^China/ })
      .click();
    await us.getByText('Are you there?').waitFor();
  });

  it('notices at once when the browser knows that it is offline', async () => {
    await us.context().setOffline(true);
    await banner(us).waitFor({ timeout: 5_000 });
    await us.context().setOffline(false);
    await banner(us).waitFor({ state: 'hidden' });
  });
});

describe('one seat, and several pages', () => {
  it('keeps seat, draft, tab and clock over a reload', async () => {
    const page = await house.visitor();
    await comeByLink(page, house.base, four.seats.EU.link);
    await openTab(page, 'Draft');
    await write(page, { issue: 'Legal basis', position: 75, precision: 'rules and definitions', title: 'Kept' });
    await panel(page).getByLabel('Operative text').fill('Typed by hand.');
    await page.reload();
    await page.getByRole('tab', { name: 'Draft', selected: true }).waitFor();
    await page.getByRole('button', { name: /^European Union, your seat/ }).waitFor();
    const draft = panel(page);
    expect(await draft.getByLabel('Issue').inputValue()).toBe('LB');
    expect(await draft.getByRole('slider', { name: 'Position' }).inputValue()).toBe('75');
    expect(await draft.getByLabel('rules and definitions').isChecked()).toBe(true);
    expect(await draft.getByLabel('Title').inputValue()).toBe('Kept');
    expect(await draft.getByLabel('Operative text').inputValue()).toBe('Typed by hand.');
    const { deadline } = four.chair.view().everybody;
    await expect.poll(async () => Math.abs((await deadlineShown(page)) - deadline)).toBeLessThanOrEqual(1_000);
    await page.context().close();
  });

  it('belongs to the page that opened it last; the other says so, and can take it back', async () => {
    const first = await house.visitor();
    await comeByLink(first, house.base, four.seats.CHN.link);
    await openTab(first, 'Talks');
    await first.getByRole('textbox', { name: 'Message to Plenary' }).fill('Not yet sent');
    const second = await first.context().newPage();
    await second.goto(first.url());
    await inPhase(second, 'Consultations');
    await heading(first, 'This seat was opened elsewhere').waitFor();
    await expectAccessible(first, 'replaced');
    await button(first, 'Take it back here').click();
    await inPhase(first, 'Consultations');
    await heading(second, 'This seat was opened elsewhere').waitFor();
    expect(await first.getByRole('textbox', { name: 'Message to Plenary' }).inputValue()).toBe('Not yet sent');
    await first.context().close();
  });

  it('is opened on another device by the personal link that the page shows', async () => {
    const desk = await house.visitor();
    await comeByLink(desk, house.base, four.seats.RUS.link);
    await button(desk, 'Your link').click();
    const link = await desk.getByRole('dialog').getByLabel('Your link').inputValue();
    await expectAccessible(desk, 'personal-link');
    const phone = await house.visitor({ viewport: { width: 390, height: 844 } });
    await phone.goto(link);
    await heading(phone, 'Instructions for Russia').waitFor();
    expect(phone.url()).not.toContain(four.seats.RUS.link);
    await heading(desk, 'This seat was opened elsewhere').waitFor();
    await Promise.all([desk.context().close(), phone.context().close()]);
  });
});

/** When the page's clock will stand at zero, in milliseconds since 1970. */
const deadlineShown = (page: Page): Promise<number> =>
  page.getByRole('timer').evaluate((clock) => {
    const [minutes = 0, seconds = 0] = (clock.textContent ?? '').split(':').map(Number);
    return Date.now() + (minutes * 60 + seconds) * 1_000;
  });
