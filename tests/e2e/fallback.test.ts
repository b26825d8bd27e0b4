import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  button,
  comeByLink,
  coSponsor,
  heading,
  inPhase,
  openTab,
  panel,
  propose,
  say,
  vote,
} from '#tests/kit/delegatePage.ts';
import { FOUR, type FourTable, fourConsulting } from '#tests/kit/fourDelegations.ts';
import { useHouse } from '#tests/kit/house.ts';
import { blockSockets } from '#tests/kit/network.ts';
import { expectAccessible } from '#tests/kit/screens.ts';
import { inSteps } from '#tests/kit/story.ts';

const CLAUSE = { issue: 'Critical infrastructure and response teams', position: 60 } as const;
const NOTE = 'Your network blocks live connections; Redlines goes on over plain web requests.';
const house = useHouse();

describe('a game in which one page’s network blocks WebSockets', () => {
  inSteps();
  let four: FourTable;
  let blocked: Page;
  let open: Page;
  const banner = (page: Page) => page.getByText('The connection is lost.');
  const both = (act: (page: Page) => Promise<unknown>) => Promise.all([blocked, open].map(act));

  beforeAll(async () => {
    four = await fourConsulting(house.base, house.facilitatorLink);
    blocked = await house.visitor();
    open = await house.visitor();
    for (const page of [blocked, open]) house.watch.expects(page, /net::ERR_|WebSocket connection to/);
    await blockSockets(blocked, 'hangs');
  });

  it('lets both of them in, and tells the one how it goes on', async () => {
    await comeByLink(open, house.base, four.seats.CHN.link);
    await comeByLink(blocked, house.base, four.seats.USA.link);
    await blocked.getByText(NOTE).waitFor();
    await expectAccessible(blocked, 'over-http');
    await button(blocked, 'Hide this note').click();
    await blocked.getByText(NOTE).waitFor({ state: 'hidden' });
    expect(await open.getByText(NOTE).isVisible()).toBe(false);
  });

  it('is negotiated by both: clauses, consent and words go either way', async () => {
    await propose(blocked, CLAUSE);
    await coSponsor(open, 1);
    await openTab(blocked, 'Text');
    await blocked.getByText(/China/).first().waitFor();
    await say(blocked, 'China', 'Thank you for carrying it.');
    await openTab(open, 'Talks');
    await panel(open)
      .getByRole('button', { name: /^United States/ })
      .click();
    await open.getByText('Thank you for carrying it.').waitFor();
    await open.getByRole('textbox', { name: 'Message to United States' }).fill('With pleasure.');
    await button(open, 'Send').click();
    await blocked.getByText('With pleasure.').waitFor();
  });

  it('outlives a server that is killed: both notice, and are back by themselves with everything', async () => {
    await blocked.getByRole('textbox', { name: 'Message to China' }).fill('Typed while it was down');
    await house.kill();
    await both((page) => banner(page).waitFor());
    await house.restart();
    await both((page) => banner(page).waitFor({ state: 'hidden' }));
    await blocked.getByText('Thank you for carrying it.').waitFor();
    await button(blocked, 'Send').click();
    await open.getByText('Typed while it was down').waitFor();
    expect(await open.getByText('Thank you for carrying it.').count()).toBe(1);
  });

  it('is voted on by both', async () => {
    const { chair, seats, table } = four;
    await chair.enter(table);
    await Promise.all([seats.RUS, seats.EU].map((delegate) => delegate.enter(table)));
    await chair.does({ type: 'Advance', phase: 'consultations', round: 1 });
    await both((page) => inPhase(page, 'Voting'));
    await both((page) => vote(page, 1, 'Support'));
    await Promise.all(
      [seats.RUS, seats.EU].map((delegate) =>
        delegate.does({ type: 'CastVote', clause: 'c1', revision: 1, choice: 'yes' }),
      ),
    );
    await both((page) => inPhase(page, 'Outcome'));
    await both((page) => openTab(page, 'Vote'));
    await both((page) => page.getByText('Adopted.', { exact: true }).waitFor());
  });

  it('tries a WebSocket again when the page is loaded again, and goes on over the web', async () => {
    await blocked.reload();
    await inPhase(blocked, 'Outcome');
    await blocked.getByText(NOTE).waitFor();
    expect(FOUR.every((party) => four.chair.view().everybody.seats[party]?.present)).toBe(true);
  });

  it('lets the seat be opened elsewhere, and taken back, over either way', async () => {
    const second = await house.visitor();
    await comeByLink(second, house.base, four.seats.USA.link);
    await inPhase(second, 'Outcome');
    await heading(blocked, 'This seat was opened elsewhere').waitFor();
    await button(blocked, 'Take it back here').click();
    await inPhase(blocked, 'Outcome');
    await heading(second, 'This seat was opened elsewhere').waitFor();
    await second.context().close();
  });

  it('ends for both with the debrief', async () => {
    await four.chair.does({ type: 'EndGame', reason: '' });
    await both((page) => heading(page, 'Debrief: Norms for cyberspace, 2015').waitFor());
    await both((page) => heading(page, 'The adopted text: 1 clause').waitFor());
  });
});
