import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, Attendee } from '#tests/kit/attendee.ts';
import { codeShown } from '#tests/kit/chairPage.ts';
import { button, heading, inPhase, panel, TITLE } from '#tests/kit/delegatePage.ts';
import { useHouse } from '#tests/kit/house.ts';
import { Keyboard } from '#tests/kit/keyboard.ts';
import { inSteps } from '#tests/kit/story.ts';

const house = useHouse();

describe('a round by the keyboard alone, with the focus in sight at every stop', () => {
  let chair: Keyboard;
  let us: Keyboard;
  let china: Keyboard;
  /** Two more delegations, played without a page. */
  let others: readonly Attendee[];

  inSteps();

  beforeAll(async () => {
    const pages = await Promise.all([house.visitor(), house.visitor(), house.visitor()]);
    [chair, us, china] = pages.map((page) => new Keyboard(page)) as [Keyboard, Keyboard, Keyboard];
  });

  const doneWithPhase = (page: Page) => button(page, 'I am done with this phase');

  async function joins(keyboard: Keyboard, code: string, name: string, party: string): Promise<void> {
    const { page } = keyboard;
    await page.goto(house.base);
    await keyboard.type(page.getByLabel('Join code'), code);
    await keyboard.type(page.getByLabel('Your name'), name);
    await page.keyboard.press('Enter');
    await keyboard.use(button(page, `Take this seat ${party}`));
    await button(page, `Give the seat back ${party}`).waitFor();
  }

  it('opens a table, joins it, takes seats and starts', async () => {
    await Attendee.facilitator(house.base, house.facilitatorLink);
    await chair.page.goto(`${house.base}/#/facilitator`);
    await chair.type(chair.page.getByLabel('Name'), ACCOUNT.name);
    await chair.type(chair.page.getByLabel('Password'), ACCOUNT.password);
    await chair.page.keyboard.press('Enter');
    await chair.use(button(chair.page, `Open a table ${TITLE}`));
    const code = await codeShown(chair.page);
    await Promise.all([joins(us, code, 'Ana', 'United States'), joins(china, code, 'Bo', 'China')]);
    others = await Promise.all(
      ['RUS', 'EU'].map(async (party) => {
        const delegate = await Attendee.delegate(house.base, code, `Delegate of ${party}`);
        await delegate.does({ type: 'TakeSeat', party });
        return delegate;
      }),
    );
    await chair.page.getByText('Every delegation that is needed has a delegate or a bot.').waitFor();
    await chair.use(button(chair.page, 'Start the talks'), 'Space');
    await inPhase(us.page, 'Briefing');
  });

  it('skips to the desk, and is done with the briefing', async () => {
    await us.goTo(us.page.getByRole('link', { name: 'Skip to the main part' }));
    await us.page.keyboard.press('Enter');
    await us.press('Tab');
    expect(await us.page.getByRole('tab', { selected: true }).evaluate((tab) => tab === document.activeElement)).toBe(
      true,
    );
    await us.use(doneWithPhase(us.page));
    await china.use(doneWithPhase(china.page));
    await Promise.all(others.map((other) => other.does({ type: 'MarkReady', ready: true })));
    await inPhase(us.page, 'Consultations');
  });

  it('drafts with arrows on the position and the dials, and puts the clause on the table', async () => {
    const draft = panel(us.page);
    const dial = (name: string) => draft.getByRole('group', { name });
    await us.openTab('Draft');
    await us.set(draft.getByLabel('Issue'), 'ArrowDown', 'CI');
    await us.set(draft.getByRole('slider', { name: 'Position' }), 'ArrowLeft', '60');
    await us.choose(
      dial('Obligation').getByRole('radio', { checked: true }),
      'ArrowUp',
      dial('Obligation').getByLabel('recommendation'),
    );
    await us.type(draft.getByLabel('Operative text'), 'By hand. ');
    await us.use(button(us.page, 'Table this clause'));
    await heading(us.page, 'On the table: 1 clause').waitFor();
  });

  it('goes from the paper on the table to its text, and co-sponsors', async () => {
    await china.use(china.page.getByRole('button', { name: /^Clause 1,/ }));
    await heading(china.page, 'On the table: 1 clause').waitFor();
    await china.use(button(china.page, 'Co-sponsor clause 1'));
    await button(china.page, 'Stop co-sponsoring clause 1').waitFor();
  });

  it('writes to one delegation, which reads it', async () => {
    await china.openTab('Talks', 'Shift+Tab');
    await china.use(panel(china.page).getByRole('button', { name: 'United States' }));
    await china.type(china.page.getByRole('textbox', { name: 'Message to United States' }), 'We carry it.');
    await china.use(button(china.page, 'Send'));
    await us.openTab('Talks', 'Shift+Tab');
    await us.use(panel(us.page).getByRole('button', { name: /^China/ }));
    await us.goTo(us.page.getByRole('log', { name: 'Messages in China' }));
    await us.page.getByText('We carry it.').waitFor();
  });

  it('ends the phase after being asked, and votes', async () => {
    await chair.use(button(chair.page, 'End this phase'));
    await chair.use(chair.page.getByRole('dialog').getByRole('button', { name: 'End the phase' }));
    await inPhase(us.page, 'Voting');
    for (const [keyboard, direction] of [
      [us, 'Shift+Tab'],
      [china, 'Shift+Tab'],
    ] as const) {
      const ballot = keyboard.page.getByRole('group', { name: 'Your vote on clause 1' });
      await keyboard.openTab('Vote', direction);
      await keyboard.goTo(ballot.getByLabel('Support'));
      await keyboard.page.keyboard.press('Space');
      await keyboard.use(button(keyboard.page, 'Cast vote on clause 1'));
    }
    for (const other of others) await other.does({ type: 'CastVote', clause: 'c1', revision: 1, choice: 'yes' });
    await Promise.all([inPhase(us.page, 'Outcome'), us.page.getByText('Adopted.', { exact: true }).waitFor()]);
  });

  it('looks at the list, and comes back to the picture', async () => {
    const views = us.page.getByRole('group', { name: 'How to see the table' });
    await us.use(views.getByRole('button', { name: 'List' }));
    await us.goTo(us.page.getByRole('main'));
    await us.use(button(us.page, 'Open in Text Clause 1'));
    await heading(us.page, 'In force: 1 clause').waitFor();
    await us.use(views.getByRole('button', { name: 'Table' }));
    await us.goTo(us.page.getByRole('button', { name: /^China,/ }));
  });
});
