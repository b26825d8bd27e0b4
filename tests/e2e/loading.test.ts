import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chamberStats } from '#tests/kit/chamberPage.ts';
import { button, comeByLink, coSponsor, heading, openTab, panel, propose, show } from '#tests/kit/delegatePage.ts';
import { type FourTable, fourConsulting } from '#tests/kit/fourDelegations.ts';
import { useHouse } from '#tests/kit/house.ts';

const PAGES = fileURLToPath(new URL('../../.client', import.meta.url));
const PHASER = /\/assets\/phaser[^/]*\.js$/;
const MARKDOWN = /\/assets\/cleanMarkdown[^/]*\.js$/;
const CLAUSE = { issue: 'Critical infrastructure and response teams', position: 60 } as const;

const WITHOUT_WEBGL = `
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.includes('webgl') ? null : getContext.call(this, kind, ...rest);
  };`;

const house = useHouse();
let four: FourTable;

beforeAll(async () => {
  four = await fourConsulting(house.base, house.facilitatorLink);
});

/** The scripts that the page has got, as they are named. */
function scriptsOf(page: Page): Set<string> {
  const scripts = new Set<string>();
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
  });
  return scripts;
}

const kilobytes = (scripts: Iterable<string>): number =>
  [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(PAGES + path), { level: 9 }).length, 0) / 1_000;

describe('what a page loads first', () => {
  it('is at most 130 kB of JavaScript up to a table with one’s brief, and Phaser at most 360 kB, on demand', async () => {
    const page = await house.visitor();
    house.watch.expects(page, /net::ERR_FAILED/);
    // The text of a brief stands there without it, and the picture is one of two views.
    await page.route(MARKDOWN, (route) => route.abort());
    await page.addInitScript(() => localStorage.setItem('redlines.view', '"list"'));
    const scripts = scriptsOf(page);
    await page.goto(house.base);
    await button(page, 'Join').waitFor();
    expect(kilobytes(scripts)).toBeLessThanOrEqual(130);
    await comeByLink(page, house.base, four.seats.USA.link);
    await heading(page, 'Delegations').waitFor();
    await heading(page, 'Instructions for United States').waitFor();
    expect(kilobytes(scripts)).toBeLessThanOrEqual(130);
    // The other panels come with the first act on the page.
    await openTab(page, 'Draft');
    await panel(page).getByLabel('Issue').selectOption(CLAUSE.issue);
    await page.getByRole('table', { name: 'Effect on your delegation, term by term' }).waitFor();
    expect([...scripts].filter((path) => PHASER.test(path))).toEqual([]);

    await show(page, 'Table');
    await expect.poll(() => chamberStats(page)).toMatchObject({ asleep: true });
    const phaser = [...scripts].filter((path) => PHASER.test(path));
    expect(phaser).toHaveLength(1);
    expect(kilobytes(phaser)).toBeLessThanOrEqual(360);
  });
});

describe('a page that cannot have the picture as usual', () => {
  it('plays on in the list, and says why, when Phaser does not load', async () => {
    const page = await house.visitor();
    house.watch.expects(page, /net::ERR_FAILED/);
    await page.route(PHASER, (route) => route.abort());
    await comeByLink(page, house.base, four.seats.EU.link);
    await page.getByText('The picture of the table could not be loaded.').waitFor();
    await heading(page, 'Delegations').waitFor();
    await propose(page, CLAUSE);
    const clauses = page.getByRole('region', { name: 'Clauses' });
    await clauses.getByRole('heading', { name: 'Clause 1' }).waitFor();
    await four.seats.CHN.does({ type: 'ProposeClause', issue: 'CB', content: hotline });
    await coSponsor(page, 2);
    await clauses.getByText('China and European Union').waitFor();
  });

  it('draws the table all the same when there is no WebGL', async () => {
    const page = await house.visitor();
    await page.addInitScript({ content: WITHOUT_WEBGL });
    await comeByLink(page, house.base, four.seats.RUS.link);
    await expect.poll(() => chamberStats(page)).toMatchObject({ asleep: true });
    expect(await coloursDrawn(page)).toBeGreaterThan(100);
    expect(await page.getByText('could not be loaded').count()).toBe(0);
  });
});

const hotline = {
  position: 60,
  obligation: 1,
  precision: 1,
  delegation: 0,
  title: 'A hotline',
  text: 'The Parties should keep a line open.',
} as const;

/** How many different colours the picture has: an empty one has few. */
const coloursDrawn = (page: Page): Promise<number> =>
  page.locator('canvas').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    return new Set(new Uint32Array(new Uint8ClampedArray(pixels).buffer)).size;
  });
