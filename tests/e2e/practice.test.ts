import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { button, heading, inPhase, markDone, openTab, panel, show, write } from '#tests/kit/delegatePage.ts';
import { useHouse } from '#tests/kit/house.ts';
import { Keyboard } from '#tests/kit/keyboard.ts';
import { expectAccessible, expectAccessibleAtAllSizes } from '#tests/kit/screens.ts';
import { inSteps } from '#tests/kit/story.ts';

const house = useHouse(async () => ({ BOT_PACE: '0' }));

const guide = (page: Page) => page.getByRole('complementary', { name: /^Guide/ });
const step = (page: Page, title: string) => guide(page).getByRole('heading', { name: title }).waitFor();
const next = (page: Page) => guide(page).getByRole('button', { name: 'Next' }).click();

/** Slower than any machine that runs this; how fast it really is stands in the output. */
const MOST_MS = 20_000;

describe('somebody practises alone, from the landing page to the debrief', () => {
  inSteps();
  let page: Page;

  beforeAll(async () => {
    page = await house.visitor();
  });

  it('is at a seat against a bot with one click, without a name and without a code', async () => {
    await page.goto(house.base);
    await button(page, 'Practise alone now').waitFor();
    await expectAccessibleAtAllSizes(page, 'practice-landing');
    const before = performance.now();
    await button(page, 'Practise alone now').click();
    await heading(page, 'Instructions for United States').waitFor();
    const took = performance.now() - before;
    console.log(`From the click to the seat: ${Math.round(took)} ms`);
    expect(took).toBeLessThan(MOST_MS);
    await inPhase(page, 'Briefing');
    await page.getByRole('banner').getByText('Practice', { exact: true }).waitFor();
  });

  it('is told who it speaks for and what a red line is, in its own figures', async () => {
    await step(page, 'Who you are, and what you want');
    await guide(page)
      .getByText(/Cybercrime cooperation matters most to you: weight 0\.85/)
      .waitFor();
    await expectAccessibleAtAllSizes(page, 'guide-1-who');
    await next(page);
    await step(page, 'What a red line is');
    await guide(page)
      .getByText(/nothing below 45 at “political commitment”/)
      .waitFor();
    await expectAccessibleAtAllSizes(page, 'guide-2-line');
    await next(page);
  });

  it('tries a step of delegation, and sees what it costs', async () => {
    await step(page, 'Three dials make law soft or hard');
    await panel(page).getByLabel('Issue').selectOption('Cybercrime cooperation');
    await guide(page)
      .getByText(/Turn it up one step/)
      .waitFor();
    await expectAccessibleAtAllSizes(page, 'guide-3-dials');
    await write(page, { position: 65, delegation: 'standing group or secretariat' });
    const told = await guide(page)
      .getByText(/sovereignty −/)
      .textContent();
    const cost = told?.match(/sovereignty (−\d+\.\d)/)?.[1] ?? '?';
    await panel(page)
      .getByRole('table', { name: /^Effect on your delegation/ })
      .getByText(cost)
      .waitFor();
    await next(page);
  });

  it('compares a soft and a hard form of its own draft', async () => {
    await step(page, 'Why soft may beat hard');
    const forms = guide(page).getByRole('table', {
      name: /^What position 65 on Cybercrime cooperation is worth to you/,
    });
    await forms.getByRole('columnheader', { name: 'Soft' }).waitFor();
    // The draft itself is in the soft form, so that both figures are the draft panel's.
    const change = await panel(page)
      .getByText('Change in your score')
      .first()
      .locator('..')
      .locator('strong')
      .textContent();
    await forms.getByRole('row', { name: `Your score ${change}` }).waitFor();
    await guide(page)
      .getByText(/^(Soft|Hard) gives you more/)
      .waitFor();
    await expectAccessibleAtAllSizes(page, 'guide-4-soft');
    await next(page);
    await step(page, 'Table your text');
    await guide(page)
      .getByText(/End the briefing above/)
      .waitFor();
  });

  it('reads that the phase ends when it is ready, and the guide is where it was after a reload', async () => {
    await page.getByText('The bot is ready; the phase ends when you are.').waitFor();
    await page.reload();
    await step(page, 'Table your text');
    await markDone(page);
    await inPhase(page, 'Consultations');
    await guide(page)
      .getByText(/Press “Table this clause”/)
      .waitFor();
    await expectAccessibleAtAllSizes(page, 'guide-5-table');
  });

  it('tables its text, and the guide moves on by that', async () => {
    await openTab(page, 'Draft');
    await button(page, 'Table this clause').click();
    await step(page, 'Talk to a bot');
    await guide(page).getByRole('button', { name: 'Show me' }).click();
    await panel(page)
      .getByRole('button', { name: /^China/ })
      .click();
    await panel(page)
      .getByText(/^Bot for China, \w+: a program/)
      .waitFor();
    await expectAccessibleAtAllSizes(page, 'guide-6-talk');
  });

  it('sees a bot at the other seat, in the picture and in the list', async () => {
    await page.getByRole('button', { name: /^China, Bot, \w+, expert/ }).waitFor();
    await show(page, 'List');
    await page.getByRole('rowheader', { name: /China Bot, \w+, expert/ }).waitFor();
    await expectAccessible(page, 'practice-list');
    await show(page, 'Table');
  });

  it('stops the clock, and goes on', async () => {
    await button(page, 'Pause').click();
    await button(page, 'Go on').waitFor();
    await page.getByRole('banner').getByText('Paused').waitFor();
    await button(page, 'Go on').click();
    await button(page, 'Pause').waitFor();
  });

  it('puts the guide away for good, and calls it back', async () => {
    await button(page, 'Put away Guide').click();
    await guide(page).waitFor({ state: 'detached' });
    await page.reload();
    await button(page, 'Pause').waitFor();
    expect(await guide(page).count()).toBe(0);
    await button(page, 'Guide').click();
    await step(page, 'Talk to a bot');
  });

  it('votes, and sees what happened', async () => {
    await markDone(page);
    await inPhase(page, 'Voting');
    await step(page, 'The vote');
    await openTab(page, 'Vote');
    await expectAccessibleAtAllSizes(page, 'guide-7-vote');
    await supportsAll(page);
    await inPhase(page, 'Outcome');
    await step(page, 'What happened');
    await guide(page)
      .getByText(/Living with soft law teaches|Hard law teaches nothing|No clause was adopted/)
      .waitFor();
    await expectAccessibleAtAllSizes(page, 'guide-8-outcome');
  });

  it('comes to the debrief, where the guide says goodbye, and practises again from the other seat', async () => {
    await markDone(page);
    await heading(page, 'Practise again').waitFor();
    await step(page, 'That was the game');
    await page
      .getByRole('heading', { name: /China \(bot\)/ })
      .first()
      .waitFor();
    await expectAccessibleAtAllSizes(page, 'practice-debrief');
    await guide(page).getByRole('button', { name: 'Done' }).click();
    await guide(page).waitFor({ state: 'detached' });
    await page.getByLabel('Your seat').selectOption('China');
    await button(page, 'Practise again').click();
    await heading(page, 'Instructions for China').waitFor();
    await inPhase(page, 'Briefing');
  });

  it('finds both tables on the landing page, and goes on at one', async () => {
    await page.goto(house.base);
    await page.getByRole('link', { name: 'The first hotline practice, United States' }).waitFor();
    await expectAccessibleAtAllSizes(page, 'practice-continue');
    await page.getByRole('link', { name: 'The first hotline practice, China' }).click();
    await heading(page, 'Instructions for China').waitFor();
  });
});

/** Votes for every clause that is on the ballot. */
async function supportsAll(page: Page): Promise<void> {
  const cast = panel(page).getByRole('button', { name: /^Cast vote/ });
  const count = await cast.count();
  for (let index = 0; index < count; index += 1) {
    await panel(page).getByLabel('Support').nth(index).check();
    await cast.nth(index).click();
  }
}

describe('whoever wants to practise', () => {
  it('chooses a scenario and a seat', async () => {
    const page = await house.visitor();
    await page.goto(house.base);
    await page.getByText('Choose another scenario or seat').click();
    await page.getByLabel('Your seat in “The first hotline”').selectOption('China');
    await expectAccessibleAtAllSizes(page, 'practice-choose');
    await button(page, 'Practise this The first hotline').click();
    await heading(page, 'Instructions for China').waitFor();
  });

  it.each([
    ['busy', {}, 'Too many people practise just now.'],
    ['too-many-tries', { seconds: 40 }, 'Wait 40 seconds and try again.'],
  ] as const)('is told when the server says %s, and may try again', async (code, more, words) => {
    const page = await house.visitor();
    house.watch.expects(page, /status of 429/);
    await page.route('**/api/practice', (route) =>
      route.fulfill({ status: 429, json: { denial: { code, ...more }, at: 0 } }),
    );
    await page.goto(house.base);
    await button(page, 'Practise alone now').click();
    await page.getByText(words).waitFor();
    await expectAccessible(page, `practice-${code}`);
    await page.unroute('**/api/practice');
    await button(page, 'Practise alone now').click();
    await heading(page, 'Instructions for United States').waitFor();
  });
});

describe('whoever has had enough', () => {
  inSteps();
  let page: Page;

  beforeAll(async () => {
    page = await house.visitor();
    await page.goto(house.base);
    await button(page, 'Practise alone now').click();
    await heading(page, 'Instructions for United States').waitFor();
  });

  it('is asked before the practice ends, and may go on', async () => {
    await button(page, 'End practice').click();
    await page.getByRole('dialog', { name: 'End the practice now?' }).waitFor();
    await expectAccessibleAtAllSizes(page, 'practice-end-question');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await inPhase(page, 'Briefing');
  });

  it('ends it, and is at the debrief with the way to another', async () => {
    await button(page, 'End practice').click();
    await page.getByRole('dialog').getByRole('button', { name: 'End the practice' }).click();
    await heading(page, /^Debrief/).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('table-main');
    await heading(page, 'Practise again').waitFor();
    await guide(page)
      .getByText(/The game is over\./)
      .waitFor();
    await expectAccessible(page, 'practice-ended');
  });
});

describe('a practice table that is gone', () => {
  it('says so, and is on the first page no longer', async () => {
    const page = await house.visitor();
    await page.goto(house.base);
    await button(page, 'Practise alone now').click();
    await heading(page, 'Instructions for United States').waitFor();
    house.watch.expects(page, /status of 401/);
    await page.evaluate(() => {
      const known = JSON.parse(localStorage.getItem('redlines.tables') ?? '{}');
      const lost = Object.entries(known).map(([id, table]) => [id, { ...(table as object), session: 'x', link: 'x' }]);
      localStorage.setItem('redlines.tables', JSON.stringify(Object.fromEntries(lost)));
    });
    await page.reload();
    await page.getByRole('heading', { name: 'This practice table is gone' }).waitFor();
    await expectAccessibleAtAllSizes(page, 'practice-gone');
    await page.getByRole('link', { name: 'To the first page' }).click();
    await button(page, 'Practise alone now').waitFor();
    expect(await page.getByRole('link', { name: /^The first hotline practice/ }).count()).toBe(0);
  });
});

describe('by the keyboard alone', () => {
  it('goes through the guide from the first step to the vote', async () => {
    const page = await house.visitor();
    const keys = new Keyboard(page);
    const nextOne = guide(page).getByRole('button', { name: 'Next' });
    await page.goto(house.base);
    await keys.use(button(page, 'Practise alone now'));
    await step(page, 'Who you are, and what you want');
    await keys.use(nextOne);
    await step(page, 'What a red line is');
    await keys.use(nextOne);
    await step(page, 'Three dials make law soft or hard');
    await keys.pick(panel(page).getByLabel('Issue'), 'Cybercrime cooperation');
    await guide(page)
      .getByText(/Turn it up one step/)
      .waitFor();
    await keys.use(nextOne);
    await step(page, 'Why soft may beat hard');
    await keys.use(nextOne);
    await step(page, 'Table your text');
    await keys.use(button(page, 'I am done with this phase'));
    await inPhase(page, 'Consultations');
    await keys.openTab('Draft');
    await keys.use(button(page, 'Table this clause'));
    await step(page, 'Talk to a bot');
    await keys.use(guide(page).getByRole('button', { name: 'Show me' }));
    await keys.use(panel(page).getByRole('button', { name: /^China/ }));
    await keys.use(button(page, 'I am done with this phase'));
    await step(page, 'The vote');
    await keys.use(guide(page).getByRole('button', { name: 'Put away Guide' }));
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('guide-toggle');
  });
});
