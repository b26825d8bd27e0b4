/** "What was possible" in the debrief: worked out beside the page, only for who comes to look, and the same as from the command line. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { possibilities } from '#shared/analysis/possible/possibilities.ts';
import type { Possibilities } from '#shared/analysis/possible/report.ts';
import { inForceBy } from '#shared/analysis/standing.ts';
import type { ClauseContent } from '#shared/model/clause.ts';
import type { Interests } from '#shared/protocol/http.ts';
import { Attendee } from '#tests/kit/attendee.ts';
import { comeAsFacilitator } from '#tests/kit/chairPage.ts';
import { comeByLink, heading } from '#tests/kit/delegatePage.ts';
import { fourConsulting, softText } from '#tests/kit/fourDelegations.ts';
import { useHouse } from '#tests/kit/house.ts';
import { expectAccessible, expectAccessibleAtAllSizes } from '#tests/kit/screens.ts';
import { inSteps } from '#tests/kit/story.ts';
import { scenarioOf } from '#tests/scenario/offered.ts';

const house = useHouse();
let chair: Attendee;

beforeAll(async () => {
  chair = await Attendee.facilitator(house.base, house.facilitatorLink);
});

const TOLERABLE_MS = 200;

const CONTACTS: ClauseContent = {
  position: 60,
  obligation: 1,
  precision: 1,
  delegation: 0,
  title: 'Points of contact',
  text: 'The Parties should name points of contact.',
};

/** Two delegations and the facilitator, in consultations. */
async function twoConsulting(): Promise<Readonly<Record<'USA' | 'CHN', Attendee>>> {
  const { table, code } = await chair.openTable('first-hotline');
  await chair.enter(table);
  const [USA, CHN] = await Promise.all([
    Attendee.delegate(house.base, code, 'Ana'),
    Attendee.delegate(house.base, code, 'Bo'),
  ]);
  await USA.does({ type: 'TakeSeat', party: 'USA' });
  await CHN.does({ type: 'TakeSeat', party: 'CHN' });
  await chair.does({ type: 'StartGame' });
  await chair.does({ type: 'Advance', phase: 'briefing', round: 0 });
  return { USA, CHN };
}

/** One clause, carried by all and voted for by all; then the debrief. */
async function agreeAndEnd(seats: readonly Attendee[], issue: string, content: ClauseContent): Promise<void> {
  const [first, ...others] = seats;
  await first?.does({ type: 'ProposeClause', issue, content });
  for (const other of others) await other.does({ type: 'CoSponsor', clause: 'c1', revision: 1 });
  await chair.does({ type: 'Advance', phase: 'consultations', round: 1 });
  for (const seat of seats) await seat.does({ type: 'CastVote', clause: 'c1', revision: 1, choice: 'yes' });
  await chair.sees(({ everybody }) => everybody.phase === 'outcome');
  await chair.does({ type: 'EndGame', reason: '' });
  await chair.sees(({ everybody }) => everybody.phase === 'debrief' && Object.keys(everybody.results).length > 0);
}

/** The report of the command line's own function, for the instrument that the table ended with. */
async function expected(scenario: string): Promise<Possibilities> {
  const { everybody } = chair.view();
  const interests = await chair.get<Interests>(`/tables/${chair.table}/interests`);
  const { issues, procedure } = scenarioOf(scenario);
  const table = { ...interests, issues: issues.map(({ id }) => id), procedure };
  return possibilities(table, { instrument: Object.values(inForceBy(everybody)) });
}

const section = (page: Page) => page.getByRole('region', { name: 'What was possible' });
const comeToLook = (page: Page) => heading(page, 'What was possible').scrollIntoViewIfNeeded();
const workedOut = (page: Page) =>
  section(page).getByText('What was possible is worked out.').waitFor({ state: 'attached' });

async function unfold(page: Page): Promise<void> {
  const folded = section(page).locator('details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
}

const whole = (value: number): string => String(Math.round(value)).replace('-', '−');

/** The rows of the table of figures as they must read. */
function rowsOf(report: Possibilities): readonly (readonly string[])[] {
  const deals = [report.reached?.deal, ...report.points.map(({ deal }) => deal)];
  return report.parties.map((party) => [
    ...deals.map((deal) => whole(deal?.scores[party] ?? Number.NaN)),
    whole(report.best[party]?.value ?? Number.NaN),
  ]);
}

const rowsShown = (page: Page): Promise<readonly (readonly string[])[]> =>
  section(page)
    .getByRole('table', { name: 'What every delegation had and could have had, in utils' })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText)));

/** From now on notes how long the page was kept from answering. */
const watchLongTasks = (page: Page) =>
  page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { longTasks: seen });
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });

const longTasks = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (globalThis as unknown as { readonly longTasks: readonly number[] }).longTasks);

describe('Two delegations after their game', () => {
  inSteps();
  let page: Page;
  let report: Possibilities;
  const asked: string[] = [];

  beforeAll(async () => {
    const seats = await twoConsulting();
    await agreeAndEnd([seats.USA, seats.CHN], 'CB', CONTACTS);
    report = await expected('first-hotline');
    page = await house.visitor();
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await comeByLink(page, house.base, seats.USA.link, scenarioOf('first-hotline').title);
    await heading(page, /^Debrief/).waitFor();
  });

  it('load nothing of it before they come to look', async () => {
    await heading(page, 'What was possible').waitFor({ state: 'attached' });
    expect(asked.filter((path) => /worker|Analysis|interests/.test(path))).toEqual([]);
  });

  it('have it worked out while the page answers', async () => {
    await watchLongTasks(page);
    await comeToLook(page);
    await workedOut(page);
    expect(asked.filter((path) => /worker|interests/.test(path))).toHaveLength(2);
    expect(Math.max(0, ...(await longTasks(page)))).toBeLessThan(TOLERABLE_MS);
  });

  it('read in a sentence what they left, and the change that would have helped both', async () => {
    const left = report.reached?.left.joint.value ?? Number.NaN;
    await section(page)
      .getByText(`The agreement leaves ${whole(left)} utils on the table:`)
      .waitFor();
    await heading(page, 'The single change that would have helped everybody').waitFor();
    const changed = scenarioOf('first-hotline').issues.find(({ id }) => id === report.reached?.change?.issue);
    await section(page).getByText(`On “${changed?.name}”`).waitFor();
  });

  it('see the frontier, and every figure of it the command line’s', async () => {
    await section(page)
      .getByRole('img', { name: /^Chart of the efficient deals between/ })
      .waitFor();
    await unfold(page);
    expect(await rowsShown(page)).toEqual(rowsOf(report));
    await section(page).getByText('Every figure is exact, to a tenth of a util for each clause.').waitFor();
    await expectAccessibleAtAllSizes(page, 'possible-two');
  });

  it('are read by their facilitator, too', async () => {
    const desk = await house.visitor();
    await comeAsFacilitator(desk, house.base, '');
    await desk.getByRole('link', { name: /^Go to the table/ }).click();
    await heading(desk, /^Debrief/).waitFor();
    await comeToLook(desk);
    await workedOut(desk);
    await desk.context().close();
  });

  it('are told when it cannot be worked out, and can ask again', async () => {
    await page.route('**/interests', (route) => route.abort());
    house.watch.expects(page, /net::ERR_FAILED/);
    await page.reload();
    await comeToLook(page);
    await section(page).getByText('What was possible could not be worked out:').waitFor();
    await expectAccessible(page, 'possible-failed');
    await page.unroute('**/interests');
    await section(page).getByRole('button', { name: 'Try again' }).click();
    await workedOut(page);
  });
});

describe('Four delegations after their game', () => {
  inSteps();
  let page: Page;
  let report: Possibilities;

  beforeAll(async () => {
    const four = await fourConsulting(house.base, house.facilitatorLink);
    chair = four.chair;
    await agreeAndEnd(Object.values(four.seats), 'CI', softText);
    report = await expected('norms-2015');
    page = await house.visitor();
    await comeByLink(page, house.base, four.seats.EU.link);
    await heading(page, /^Debrief/).waitFor();
  });

  it('have it worked out while the page answers', async () => {
    await watchLongTasks(page);
    await comeToLook(page);
    await workedOut(page);
    expect(Math.max(0, ...(await longTasks(page)))).toBeLessThan(TOLERABLE_MS);
  });

  it('see what each had beside fair deals and its own best, and every figure the command line’s', async () => {
    await section(page)
      .getByRole('img', { name: /^Chart of each delegation’s result beside/ })
      .waitFor();
    await unfold(page);
    expect(await rowsShown(page)).toEqual(rowsOf(report));
    await section(page)
      .getByText(/^With so many delegations the frontier is too large to list\./)
      .waitFor();
    await expectAccessibleAtAllSizes(page, 'possible-four');
  });

  it('leave it half-way without trouble', async () => {
    await page.reload();
    await comeToLook(page);
    await page.goto(house.base);
    await page.getByLabel('Join code').waitFor();
  });
});
