import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { DESK, PHONE } from '#tests/kit/browser.ts';
import { endPhase, makeFirstAccount, openTable, startTalks } from '#tests/kit/chairPage.ts';
import {
  button,
  coSponsor,
  heading,
  inPhase,
  join,
  markDone,
  openTab,
  panel,
  propose,
  say,
  show,
  type TabName,
  takeSeat,
  vote,
  write,
} from '#tests/kit/delegatePage.ts';
import { useHouse } from '#tests/kit/house.ts';
import { expectAccessible, expectAccessibleAtAllSizes, type SizeName } from '#tests/kit/screens.ts';
import { inSteps } from '#tests/kit/story.ts';

const house = useHouse();
const TABS: readonly TabName[] = ['Brief', 'Draft', 'Text', 'Talks', 'Vote'];
const PARTIES = ['United States', 'China', 'Russia', 'European Union'] as const;

describe('four delegations and a facilitator, from the landing page to the debrief', () => {
  inSteps();
  let chair: Page;
  let us: Page;
  let china: Page;
  let russia: Page;
  let eu: Page;
  let code: string;

  beforeAll(async () => {
    const pages = await Promise.all(Array.from({ length: 5 }, () => house.visitor()));
    [chair, us, china, russia, eu] = pages as [Page, Page, Page, Page, Page];
  });

  const delegates = () => [us, china, russia, eu] as const;
  const all = (act: (page: Page, party: string) => Promise<unknown>) =>
    Promise.all(delegates().map((page, index) => act(page, PARTIES[index] ?? '')));

  it('the facilitator opens the link, and a table', async () => {
    await makeFirstAccount(chair, house.base, house.facilitatorLink);
    await expectAccessible(chair, 'facilitator');
    code = await openTable(chair);
  });

  it('four join with the code from the landing page', async () => {
    await us.goto(house.base);
    await button(us, 'Join').waitFor();
    await expectAccessibleAtAllSizes(us, 'landing');
    const names = ['Ana', 'Bo', 'Chiara', 'Dmitri'] as const;
    await all((page, party) => join(page, house.base, code, names[PARTIES.indexOf(party as 'China')] ?? ''));
    await chair.getByRole('listitem').filter({ hasText: 'Dmitri' }).waitFor();
  });

  it('they take seats, which fill before everybody’s eyes', async () => {
    await chair.getByText('Still empty: United States, China, Russia, and European Union.').waitFor();
    await takeSeat(us, 'United States');
    await takeSeat(china, 'China');
    await russia.getByText('Bo', { exact: true }).waitFor();
    await Promise.all([
      expectAccessibleAtAllSizes(russia, 'lobby'),
      expectAccessibleAtAllSizes(chair, 'lobby-facilitator'),
    ]);
    await takeSeat(russia, 'Russia');
    await takeSeat(eu, 'European Union');
    await chair.getByText('Every delegation that is needed has a delegate or a bot.').waitFor();
    await startTalks(chair);
  });

  it('each reads its own instructions, and is done', async () => {
    await all((page, party) => heading(page, `Instructions for ${party}`).waitFor());
    await expectAccessible(china, 'briefing');
    await all(markDone);
    await all((page) => inPhase(page, 'Consultations'));
  });

  it('a delegation drafts with the dials and the position, sees what it would cost, and tables the clause', async () => {
    await openTab(us, 'Draft');
    await write(us, { issue: 'Critical infrastructure and response teams', position: 65 });
    const breakdown = us.getByRole('table', { name: 'Effect on your delegation, term by term' });
    const soft = await breakdown.innerText();
    await write(us, { obligation: 'treaty in force', delegation: 'court' });
    await expect.poll(() => breakdown.innerText()).not.toBe(soft);
    await us.getByText(/^One step less delegation:/).waitFor();
    await write(us, { obligation: 'political commitment', delegation: 'none' });
    await expect.poll(() => breakdown.innerText()).toBe(soft);
    await expectAccessible(us, 'draft');
    await button(us, 'Table this clause').click();
    await heading(us, 'On the table: 1 clause').waitFor();
  });

  it('another co-sponsors; a change clears its support, says so, and is supported again', async () => {
    await coSponsor(china, 1);
    await us.getByText('Has the sponsors it needs to go to the vote.').waitFor();
    await button(us, 'Change clause 1').click();
    await heading(us, 'Change your clause').waitFor();
    await write(us, { position: 60 });
    await button(us, 'Table the change').click();
    await china.getByRole('tab', { name: 'asked again on 1 clause' }).waitFor();
    await china.getByText('You are asked again.').waitFor();
    await us.getByText('Needs 1 more sponsor to go to the vote.').waitFor();
    await expectAccessible(china, 'asked-again');
    await button(china, 'Co-sponsor the new text of clause 1').or(button(china, 'Co-sponsor clause 1')).first().click();
    await button(china, 'Stop co-sponsoring clause 1').waitFor();
    await us.getByText('Has the sponsors it needs to go to the vote.').waitFor();
  });

  it('two bargain in a private channel, and a third hears nothing of it', async () => {
    await say(china, 'United States', 'We carry yours if you carry ours.');
    await us.getByRole('tab', { name: '1 unread message' }).waitFor();
    await openTab(us, 'Talks');
    await panel(us)
      .getByRole('button', { name: /^China/ })
      .click();
    await us.getByText('We carry yours if you carry ours.').waitFor();
    await say(eu, 'Plenary', 'Good morning, everybody.');
    await russia.getByRole('tab', { name: '1 unread message' }).waitFor();
    await openTab(russia, 'Talks');
    await russia.getByText('Good morning, everybody.').waitFor();
    expect(await russia.content()).not.toContain('We carry yours');
  });

  it('the table can be used by everybody: every tab, beside the picture and the list, at three sizes', async () => {
    await propose(russia, {
      issue: 'Legal basis',
      position: 20,
      obligation: 'adopted treaty text',
      title: 'A convention',
    });
    await coSponsor(china, 2);
    const devices: readonly (readonly [Page, SizeName])[] = [
      [us, 'desk'],
      [china, 'phone'],
      [eu, 'wall'],
    ];
    await Promise.all([expectAccessible(chair, 'chair'), ...devices.map(([page, size]) => everyTab(page, size))]);
  });

  async function everyTab(page: Page, size: SizeName): Promise<void> {
    for (const tab of TABS) {
      await openTab(page, tab);
      if (tab === 'Draft') await write(page, { issue: 'Legal basis', position: 75 });
      await show(page, 'Table');
      await expectAccessible(page, `table-${tab}`, size);
      await show(page, 'List');
      await expectAccessible(page, `list-${tab}`, size);
    }
    await show(page, 'Table');
  }

  it('the facilitator holds the clock and lets it go on, and the ballot opens when all are done', async () => {
    await button(chair, 'Pause').click();
    await all((page) => page.getByText('Paused', { exact: true }).waitFor());
    await button(chair, 'Go on').click();
    await all((page) => page.getByText('Paused', { exact: true }).waitFor({ state: 'hidden' }));
    await all(markDone);
    await all((page) => inPhase(page, 'Voting'));
  });

  it('all vote, and see what came of it', async () => {
    await us.getByRole('tab', { name: /2 clauses to vote on/ }).waitFor();
    await openTab(us, 'Vote');
    await expectAccessibleAtAllSizes(us, 'ballot');
    await all((page) => vote(page, 1, 'Support'));
    await us.getByText('0 of 4 delegations have voted').waitFor();
    await button(us, 'I will not vote further').waitFor();
    await Promise.all([vote(us, 2, 'Oppose'), vote(china, 2, 'Support'), vote(eu, 2, 'Abstain')]);
    await us.getByText('3 of 4 delegations have voted').waitFor();
    await button(us, 'I will not vote further').waitFor({ state: 'hidden' });
    await vote(russia, 2, 'Support');
    await all((page) => inPhase(page, 'Outcome'));
    await all((page) => openTab(page, 'Vote'));
    await all((page) => page.getByText('Adopted.', { exact: true }).waitFor());
    await us.getByText('Not adopted: there was an objection.').waitFor();
    await expectAccessibleAtAllSizes(us, 'outcome');
    await all(markDone);
    await all((page) => inPhase(page, 'Consultations'));
  });

  it('the facilitator ends the other rounds', async () => {
    await endPhase(chair, 'Outcome');
    await endPhase(chair, 'Consultations');
    await us.getByText('Round 3 of 3').first().waitFor();
    await endPhase(chair, 'Outcome');
    await endPhase(chair, 'Debrief');
  });

  it('all five read the debrief: text, results, charts with their tables, and who voted how', async () => {
    await russia.setViewportSize(PHONE);
    await readsOnAPhone(russia);
    for (const page of [chair, ...delegates()]) {
      await page.setViewportSize(DESK);
      await heading(page, 'Debrief: Norms for cyberspace, 2015').waitFor();
      await heading(page, 'The adopted text: 1 clause').waitFor();
      await page.getByRole('img', { name: /^Bar chart of each delegation’s result/ }).waitFor();
      await page.getByRole('img', { name: /^Chart of obligation, precision and delegation/ }).waitFor();
      for (const party of PARTIES)
        await page.getByRole('table', { name: new RegExp(`^Result of ${party}.*, term by term`) }).waitFor();
      const rollCall = page.getByRole('table', { name: 'Who voted how' });
      const votes = await rollCall
        .getByRole('row', { name: /Clause 2/ })
        .getByRole('cell')
        .allInnerTexts();
      expect(votes.slice(0, 4).map((cell) => cell.trim())).toEqual(['Oppose', 'Support', 'Support', 'Abstain']);
    }
    await Promise.all([expectAccessibleAtAllSizes(us, 'debrief'), expectAccessible(chair, 'debrief-facilitator')]);
  });

  /** Lists in place of tables: nothing has to be scrolled sideways. */
  async function readsOnAPhone(page: Page): Promise<void> {
    await heading(page, 'Who voted how').waitFor();
    const own = page.getByRole('group', { name: /^Result of Russia \(you\), term by term/ });
    await own.getByText('Result in whole utils').waitFor();
    const votes = page.getByRole('article').filter({ has: page.getByRole('heading', { name: /^Clause 2/ }) });
    expect(await votes.getByRole('definition').first().innerText()).toContain('Oppose');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});
