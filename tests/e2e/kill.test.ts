import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  button,
  comeByLink,
  coSponsor,
  heading,
  openTab,
  panel,
  propose,
  say,
  write,
} from '#tests/kit/delegatePage.ts';
import { FOUR, type Four, fourConsulting } from '#tests/kit/fourDelegations.ts';
import { useHouse } from '#tests/kit/house.ts';
import { inSteps } from '#tests/kit/story.ts';

const CLAUSE = { issue: 'Critical infrastructure and response teams', position: 60 } as const;
const house = useHouse();

describe('a server killed in mid-game with four live pages', () => {
  inSteps();
  let pages: Readonly<Record<Four, Page>>;
  const all = (act: (page: Page, party: Four) => Promise<unknown>) =>
    Promise.all(FOUR.map((party) => act(pages[party], party)));
  const banner = (page: Page) => page.getByText('The connection is lost.');

  beforeAll(async () => {
    const four = await fourConsulting(house.base, house.facilitatorLink);
    const come = FOUR.map(async (party) => {
      const page = await house.visitor();
      house.watch.expects(page, /net::ERR_|WebSocket connection to/);
      await comeByLink(page, house.base, four.seats[party].link);
      return [party, page] as const;
    });
    pages = Object.fromEntries(await Promise.all(come)) as Record<Four, Page>;
    await four.chair.room.leave();
  });

  it('is noticed by all of them, who go on typing', async () => {
    const { USA, CHN, RUS, EU } = pages;
    await propose(USA, CLAUSE);
    await coSponsor(CHN, 1);
    await say(RUS, 'European Union', 'This was acknowledged.');
    await openTab(EU, 'Draft');
    await write(EU, { issue: 'Legal basis', position: 75, title: 'Unsent, but kept' });
    const triedInVain = all((page) =>
      page.waitForEvent('requestfailed', (request) => /api\/enter/.test(request.url())),
    );
    await house.kill();
    await all((page) => banner(page).waitFor());
    await triedInVain;
    await RUS.getByRole('textbox', { name: 'Message to European Union' }).fill('Typed while it was down');
  });

  it('is met again by all of them, by themselves, once it is back', async () => {
    await house.restart();
    await all((page) => banner(page).waitFor({ state: 'hidden' }));
  });

  it('has lost nothing that was acknowledged, and they nothing that was typed', async () => {
    const { USA, CHN, RUS, EU } = pages;
    await USA.getByRole('tab', { name: 'Text', selected: true }).waitFor();
    await heading(USA, 'On the table: 1 clause').waitFor();
    await button(CHN, 'Stop co-sponsoring clause 1').waitFor();
    await RUS.getByText('This was acknowledged.').waitFor();
    const written = RUS.getByRole('textbox', { name: 'Message to European Union' });
    expect(await written.inputValue()).toBe('Typed while it was down');
    expect(await panel(EU).getByLabel('Title').inputValue()).toBe('Unsent, but kept');
    await openTab(EU, 'Talks');
    await panel(EU)
      .getByRole('button', { name: /^Russia/ })
      .click();
    await EU.getByText('This was acknowledged.').waitFor();
  });

  it('is played on: what was typed can be sent, and everybody sees it', async () => {
    const { RUS, EU } = pages;
    await button(RUS, 'Send').click();
    await EU.getByText('Typed while it was down').waitFor();
    await openTab(EU, 'Draft');
    await button(EU, 'Table this clause').click();
    await all(async (page) => {
      await openTab(page, 'Text');
      await heading(page, 'On the table: 2 clauses').waitFor();
    });
  });
});
